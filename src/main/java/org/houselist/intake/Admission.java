package org.houselist.intake;

import java.util.List;
import org.houselist.email.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What came of an input row. Every row of a file is one of the three. */
sealed interface Admission<T> {

    /**
     * The row stood in the last full extract with the very same bytes, and is as it was.
     *
     * @param id what it became then
     */
    record AsBefore<T>(long id) implements Admission<T> {}

    /**
     * The row can be used.
     *
     * @param blanked the optional columns whose value could not be read and counts as blank; nearly always empty
     */
    record Admitted<T>(T row, List<String> blanked) implements Admission<T> {}

    /**
     * The row cannot be used; it is kept, and can be sent in again.
     *
     * @param reason the code: a name of {@code RowReason} or {@code EmailReason}
     * @param detail which column, what was found, what was expected; where {@code fields} is null, the raw line
     * @param fields the row under the file's own header (our reject columns left out); null where it cannot be split
     * @param key what can still be told of the row's key
     * @param addresses of a subscriber's row: the addresses that stand in it, to be suppressed. More than one only
     *     where the row cannot be split. Empty for other kinds
     * @param spelling how the tool spells the one address; null where that is the canonical spelling, or cannot be told
     */
    record TurnedAway<T>(
            String reason,
            String detail,
            String @Nullable [] fields,
            RowKey key,
            List<EmailAddress> addresses,
            @Nullable String spelling)
            implements Admission<T> {}
}
