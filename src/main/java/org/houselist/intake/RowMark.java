package org.houselist.intake;

import org.houselist.batch.Packed;

/** How a row of a full extract stands to the others of its key: the first value of its spooled record. */
enum RowMark {
    /** A row of tonight's extract. */
    TONIGHT,
    /** A reject that was sent back. */
    SENT_BACK,
    /** Tonight's row was turned away: the record keeps its last good content. */
    TURNED_AWAY,
    /** A row of tonight's extract with the very bytes that it had in the last: what the table holds. */
    AS_BEFORE;

    private static final RowMark[] ALL = values();

    static RowMark of(Incoming<?> incoming) {
        return incoming.sentBack() ? SENT_BACK : TONIGHT;
    }

    /** Begins a spooled record: the mark, the file and the line. */
    Packed begin(Packed packed, Incoming<?> from) {
        return packed.putByte(ordinal()).putInt(from.fileNo()).putLong(from.line());
    }

    static RowMark read(Packed packed) {
        return ALL[packed.getByte()];
    }
}
