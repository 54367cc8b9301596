package org.houselist.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Packed;
import org.houselist.batch.SpoolPart;
import org.houselist.books.Books;
import org.houselist.books.SendList;
import org.houselist.books.SendOutcome;
import org.jspecify.annotations.Nullable;

/** The rows of one patron after the other in send-history.csv or responses.csv, by address, campaign and time. */
final class HistoryRows {
    private static final int CAMPAIGN = HistoryFile.HISTORY.indexOf("campaign_id");

    private final Books books;
    private final Campaigns campaigns;
    private final LocalTimes times;
    private final CsvOutput file;
    private final byte[] @Nullable [] named; // by campaign_no, as the file has them
    private final byte[][] endingsAsSent = endings("sent-to-patron"); // by the outcome's number
    private final byte[][] endingsAsAdopted = endings("adopted");
    private final Packed packed = new Packed();
    private final SendList sends = new SendList();
    private long[] order = new long[64]; // a campaign's place, and the send's index

    HistoryRows(Books books, Campaigns campaigns, LocalTimes times, CsvOutput file) {
        this.books = books;
        this.campaigns = campaigns;
        this.times = times;
        this.file = file;
        this.named = new byte[campaigns.highest() + 1][];
    }

    private static byte[][] endings(String how) {
        byte[][] endings = new byte[SendOutcome.all().size() + 1][];
        for (SendOutcome outcome : SendOutcome.all()) {
            endings[outcome.code()] = (outcome.word() + "," + how).getBytes(StandardCharsets.US_ASCII);
        }
        return endings;
    }

    /** What a patron is told of one address. */
    private record Told(int address, boolean adopted, byte[] packed) {}

    /** Writes what follows email in the row of a send. */
    @FunctionalInterface
    interface Row {
        void write(int send, boolean adopted) throws IOException;
    }

    /** Writes the rows of a patron, which a part of the spool holds under its place. */
    void write(int patron, SpoolPart part, int place, Row row) throws IOException {
        String id = books.patrons().id(patron);
        for (Told told : told(part, place)) {
            sends.read(told.packed());
            sort();
            for (int i = 0; i < sends.count(); i++) {
                int send = (int) order[i];
                file.field(id);
                books.addresses().write(told.address(), file);
                row.write(send, told.adopted());
                file.endRow();
            }
        }
    }

    private List<Told> told(SpoolPart part, int place) {
        List<Told> all = new ArrayList<>(part.rows(place));
        for (int i = 0; i < part.rows(place); i++) {
            part.row(place, i, packed);
            all.add(new Told(packed.getInt(), packed.getBoolean(), packed.getBytes()));
        }
        all.sort((one, other) -> books.addresses().compare(one.address(), other.address()));
        return all;
    }

    private void sort() {
        int count = sends.count();
        if (count > order.length) {
            order = new long[count * 2];
        }
        for (int i = 0; i < count; i++) {
            order[i] = (long) campaigns.place(sends.campaign(i)) << 32 | i;
        }
        Arrays.sort(order, 0, count);
        for (int from = 0, to = 1; from < count; from = to++) {
            while (to < count && order[to] >>> 32 == order[from] >>> 32) {
                to++;
            }
            if (to - from > 1) {
                sortByTime(from, to);
            }
        }
    }

    /** An address seldom gets one campaign twice. In the order of the text, as all columns. */
    private void sortByTime(int from, int to) {
        long[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted(Comparator.comparing(at -> times.text(sends.sentAt((int) (long) at))))
                .mapToLong(Long::longValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    void history(int send, boolean adopted) throws IOException {
        byte[][] endings = adopted ? endingsAsAdopted : endingsAsSent;
        file.fields(named(sends.campaign(send)), 2)
                .fields(times.bytes(sends.sentAt(send)), 1)
                .fields(endings[sends.outcome(send).code()], 2);
    }

    /** The campaign's id and name, made once for all its rows. */
    private byte[] named(int campaign) {
        byte[] known = named[campaign];
        if (known == null) {
            known = file.rendered(CAMPAIGN, campaigns.id(campaign), campaigns.name(campaign));
            named[campaign] = known;
        }
        return known;
    }

    void response(int send, boolean adopted) throws IOException {
        file.field(campaigns.id(sends.campaign(send)))
                .fields(times.bytes(sends.sentAt(send)), 1)
                .field(sends.outcome(send).word())
                .field(times.text(sends.eventAt(send)));
    }
}
