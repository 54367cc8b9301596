package org.houselist.batch;

import java.util.Set;

/**
 * The columns in which a value that a spreadsheet would take for a formula gets a {@code '} before it (OWASP, CSV
 * injection).
 *
 * @param everywhere every column, whatever {@code names} says
 */
public record GuardedColumns(boolean everywhere, Set<String> names) {

    /** For files that a machine reads. */
    public static final GuardedColumns NONE = new GuardedColumns(false, Set.of());

    /** For files that people open. */
    public static final GuardedColumns ALL = new GuardedColumns(true, Set.of());

    /** Only these columns. */
    public static GuardedColumns of(String... names) {
        return new GuardedColumns(false, Set.of(names));
    }

    boolean guards(String column) {
        return everywhere || names.contains(column);
    }
}
