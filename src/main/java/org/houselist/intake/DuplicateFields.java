package org.houselist.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.houselist.email.EmailReading;
import org.houselist.email.EmailReason;
import org.houselist.settings.FileKind;

/**
 * Gives rows that were turned away while loading their fields again, by reading their files once more: rare, and cheaper
 * than carrying every row's text along.
 */
final class DuplicateFields {
    private static final String REASON = "DUPLICATE_KEY";

    private final DeliveryStore delivery;
    private final ReadFlow.Files files;

    DuplicateFields(DeliveryStore delivery, ReadFlow.Files files) {
        this.delivery = delivery;
        this.files = files;
    }

    void fill(FileKind kind) throws IOException {
        for (DeliveryStore.Listed file : delivery.files(kind)) {
            Set<Long> lines = new HashSet<>(delivery.linesWithoutFields(file.fileNo(), REASON));
            if (!lines.isEmpty()) {
                fill(file, lines);
            }
        }
    }

    private void fill(DeliveryStore.Listed file, Set<Long> lines) throws IOException {
        Map<String, InboxFile> setAside = files.setAside();
        try (DeliveredFile open = files.open(file.among(setAside))) {
            RowReader<?> reader = file.kind() == FileKind.PATRONS
                    ? open.patrons(DuplicateFields::unread)
                    : open.patronEmails(DuplicateFields::unread);
            while (reader.next() != null) {
                String[] fields = reader.fields();
                if (lines.contains(reader.line()) && fields != null) {
                    delivery.fields(file.fileNo(), reader.line(), REASON, fields);
                }
            }
        }
    }

    /** Only the fields are wanted here, whatever the address reads as. */
    private static EmailReading unread(String text) {
        return new EmailReading.Unusable(EmailReason.BLANK, "");
    }
}
