package org.houselist.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a night would read, for {@code houselist check}.
 *
 * @param files in the order of reading; those with a problem are not among them
 * @param ignored what lies in the inbox and is not read
 * @param problems each of them would stop the night before it starts (exit 2)
 */
public record Preview(List<FilePreview> files, List<Inbox.Ignored> ignored, List<String> problems) {

    /**
     * One file.
     *
     * @param kind the word for it
     * @param format "canonical", "Mailchimp, unsubscribed", "source ac-*.csv", "rejects sent back"
     * @param encoding UTF-8, or what a mark or the settings say
     * @param used the columns that are read, and from which of the file's
     * @param ignored the file's columns that are not read
     * @param missing optional columns that it lacks
     * @param rows the first three rows
     * @param warnings about the rows shown
     */
    public record FilePreview(
            String name,
            String kind,
            String format,
            String encoding,
            char delimiter,
            List<String> used,
            List<String> ignored,
            List<String> missing,
            List<RowPreview> rows,
            List<String> warnings) {}

    /**
     * One row as it would be read.
     *
     * @param line where it begins in the file
     * @param values one by one as {@code email = ann@example.org}, without the blank ones; of a row that is turned away,
     *     its fields as they stand
     * @param turnedAway why it would be turned away, with the detail; null where it would be admitted
     */
    public record RowPreview(
            long line, List<String> values, @Nullable String turnedAway) {}
}
