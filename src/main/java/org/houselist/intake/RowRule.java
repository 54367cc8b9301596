package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/** How the rows of one kind of file are read. */
interface RowRule<T> {
    /** The row, or null where it was refused: the reason is then in {@code row}. */
    @Nullable
    T admit(Cells row);

    /** What can be told of the key of a row that was turned away; its fields may hold U+FFFD for what was no text. */
    RowKey keyOf(Cells row);
}
