package org.houselist.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of one kind of file are read. */
interface RowRule<T> {
    /** The row, or null where it was refused: the reason is then in {@code row}. */
    @Nullable
    T admit(Cells row);

    /** Sees the rows that {@link #admit} will be asked about next, for what is better looked up for many at once. */
    default void ahead(List<String[]> rows) {
        // nothing is looked up
    }

    /** Whether the rule wants to see rows ahead. */
    default boolean looksAhead() {
        return false;
    }

    /** What can be told of the key of a row that was turned away; its fields may hold U+FFFD for what was no text. */
    RowKey keyOf(Cells row);
}
