package org.houselist.batch;

/** What one record of a delimited file turned out to be. */
public sealed interface CsvRow {

    /** The number of the record's first physical line; the file's first line is 1. */
    long line();

    /**
     * A record with as many fields as the header. The array is the caller's own.
     *
     * @param fields in the header's order
     */
    record Whole(long line, String[] fields) implements CsvRow {}

    /**
     * A record that {@link CsvFile#recognise} knows; it was not looked into.
     *
     * @param id what the memory says of it
     */
    record AsBefore(long line, long id) implements CsvRow {}

    /**
     * A record, or the first line of one, that could not be read.
     *
     * @param detail what exactly was found
     * @param raw the text of the line or record, without its line end; what is no text stands as U+FFFD, and of a line
     *     over 1 MiB only the beginning is kept
     * @param fields as long as the header: what could be read before the damage, the rest null. All of them after
     *     BAD_BYTES and NUL, with U+FFFD for what is no text; after FIELD_COUNT they may stand in the wrong columns
     */
    record Broken(long line, RowReason reason, String detail, String raw, String[] fields) implements CsvRow {}
}
