package org.houselist.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvOutput;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/** Gathers and writes preference-requests.csv and preference-drift.csv. */
final class ToolFile {
    static final List<String> REQUESTS = List.of("email", "list", "request", "because", "patron_id");
    static final List<String> DRIFT = List.of("email", "list", "tool_says", "crm_says", "code", "patron_id");

    private record Key(String email, String list) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::email, CodePoints.ORDER).thenComparing(Key::list, CodePoints.ORDER);
    }

    private static final class Asked {
        final TreeSet<String> because = new TreeSet<>();
        final TreeSet<String> patrons = new TreeSet<>(CodePoints.ORDER);
    }

    private record Drifted(String email, String list, OptOut optOut, String patrons) {}

    private final Books books;
    private final Lists lists;
    private final TreeMap<Key, Asked> requests = new TreeMap<>(Key.ORDER);
    private final List<Drifted> drifted = new ArrayList<>();

    ToolFile(Books books, Lists lists) {
        this.books = books;
        this.lists = lists;
    }

    void request(int address, int list, @Nullable String spellings, String because, int patronNo) {
        String[] spelled = spellings == null ? new String[] {books.addresses().text(address)} : spellings.split("\n");
        for (String email : spelled) {
            Asked asked = requests.computeIfAbsent(new Key(email, lists.name(list)), key -> new Asked());
            asked.because.add(because);
            asked.patrons.add(books.patrons().id(patronNo));
        }
    }

    void drift(int address, int list, OptOut optOut) {
        OwnerBook owners = books.owners();
        TreeSet<String> patrons = new TreeSet<>(CodePoints.ORDER);
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry)) {
                patrons.add(books.patrons().id(owners.patronNo(entry)));
            }
        }
        drifted.add(new Drifted(books.addresses().text(address), lists.name(list), optOut, String.join(";", patrons)));
    }

    void requests(CsvOutput file) throws IOException {
        for (var request : requests.entrySet()) {
            file.row(
                    request.getKey().email(),
                    request.getKey().list(),
                    "opt-out",
                    String.join(";", request.getValue().because),
                    String.join(";", request.getValue().patrons));
        }
    }

    void drift(CsvOutput file) throws IOException {
        drifted.sort(
                Comparator.comparing(Drifted::email, CodePoints.ORDER).thenComparing(Drifted::list, CodePoints.ORDER));
        for (Drifted row : drifted) {
            file.row(
                    row.email(),
                    row.list(),
                    SubscriberStatus.SUBSCRIBED.word(),
                    row.optOut().status().word(),
                    "RESUBSCRIBED_WITHOUT_NEWER_OPT_IN",
                    row.patrons());
        }
    }
}
