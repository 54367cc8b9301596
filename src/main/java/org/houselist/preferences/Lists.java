package org.houselist.preferences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;

/** The lists by number, and their places in the order of names. */
final class Lists {
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    static Lists load(Database database) {
        Lists lists = new Lists();
        database.scan("select list_no, list from list", row -> lists.names.put(row.getInt(1), row.getString(2)));
        List<Map.Entry<Integer, String>> order = new ArrayList<>(lists.names.entrySet());
        order.sort(Comparator.comparing(Map.Entry::getValue, CodePoints.ORDER));
        order.forEach(list -> lists.places.put(list.getKey(), lists.places.size()));
        return lists;
    }

    String name(int listNo) {
        return names.getOrDefault(listNo, "");
    }

    int place(int listNo) {
        return places.getOrDefault(listNo, 0);
    }
}
