package org.houselist.patron;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups of patrons: those that a record is in, or those that the settings name. Two names are one group whatever their case
 * and the blanks around them: {@code " Board"} of a record is the {@code board} of the settings.
 */
public final class Groups {
    /** No group. */
    public static final Groups NONE = new Groups(List.of());

    /** As written, by what is compared. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private Groups(Collection<String> names) {
        for (String name : names) {
            if (!name.isBlank()) {
                this.names.putIfAbsent(key(name), name.strip());
            }
        }
    }

    /** One name an entry, as in the settings; blank ones are none. */
    public static Groups of(Collection<String> names) {
        return names.isEmpty() ? NONE : new Groups(names);
    }

    /** The column groups of a patron record: names with {@code ;} between, or blank. */
    public static Groups written(String text) {
        return text.isBlank() ? NONE : new Groups(List.of(text.split(";", -1)));
    }

    /** Whether a group is among these. */
    public boolean have(String name) {
        return names.containsKey(key(name));
    }

    /** Whether one group at least is among both. */
    public boolean meet(Groups others) {
        return names.keySet().stream().anyMatch(others.names::containsKey);
    }

    /** The names, as written, of the groups that are not among the others; in the order of these. */
    public List<String> without(Groups others) {
        return names.entrySet().stream()
                .filter(entry -> !others.names.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups groups && names.equals(groups.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return String.join(";", names.values());
    }
}
