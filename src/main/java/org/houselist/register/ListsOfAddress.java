package org.houselist.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.books.Books;
import org.houselist.books.SubscriptionBook;

/** On which lists the mailing tool has each address tonight. */
final class ListsOfAddress {
    /** Most addresses are on one list: its number; −k for the k-th set of several. */
    private final int[] list;

    private final List<List<Integer>> several = new ArrayList<>(List.of(List.of()));
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    private ListsOfAddress(int highest) {
        list = new int[highest + 1];
    }

    static ListsOfAddress load(Database database, Books books) {
        ListsOfAddress lists = new ListsOfAddress(books.addresses().highest());
        database.scan("select list_no, list from list", row -> lists.names.put(row.getInt(1), row.getString(2)));
        SubscriptionBook subscriptions = books.subscriptions();
        for (int row = 0; row < subscriptions.size(); row++) {
            if (subscriptions.present(row)) {
                lists.add(subscriptions.address(row), subscriptions.list(row));
            }
        }
        return lists;
    }

    private void add(int addressNo, int listNo) {
        int known = list[addressNo];
        if (known == 0) {
            list[addressNo] = listNo;
            return;
        }
        List<Integer> more = new ArrayList<>(known > 0 ? List.of(known) : several.get(-known));
        more.add(listNo);
        list[addressNo] = -numbers.computeIfAbsent(more, set -> {
            several.add(set);
            return several.size() - 1;
        });
    }

    boolean any(int addressNo) {
        return list[addressNo] != 0;
    }

    /** The names by code point, {@code ;} between. */
    String names(int addressNo) {
        int known = list[addressNo];
        if (known >= 0) {
            return names.getOrDefault(known, "");
        }
        String[] texts = several.get(-known).stream().map(names::get).toArray(String[]::new);
        Arrays.sort(texts);
        return String.join(";", texts);
    }
}
