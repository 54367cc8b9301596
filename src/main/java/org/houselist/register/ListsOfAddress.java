package org.houselist.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;

/** On which lists the mailing tool has each address tonight. */
final class ListsOfAddress {
    private static final int LISTS = 10_000;

    /** Most addresses are on one list: its number; −k for the k-th set of several. */
    private final int[] list;

    private final List<List<Integer>> several = new ArrayList<>(List.of(List.of()));
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    private ListsOfAddress(int highest) {
        list = new int[highest + 1];
    }

    static ListsOfAddress load(Database database, int highestAddress) {
        ListsOfAddress lists = new ListsOfAddress(highestAddress);
        database.scan("select list_no, list from list", row -> lists.names.put(row.getInt(1), row.getString(2)));
        database.scan(
                "select subscription_id from subscription where present",
                row -> lists.add((int) (row.getLong(1) / LISTS), (int) (row.getLong(1) % LISTS)));
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
