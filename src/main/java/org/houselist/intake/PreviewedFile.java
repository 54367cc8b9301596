package org.houselist.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;
import org.houselist.intake.Admission.Admitted;
import org.houselist.intake.Admission.TurnedAway;
import org.houselist.intake.Preview.FilePreview;
import org.houselist.intake.Preview.RowPreview;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of each file of the inbox, to show what a night would make of it. Writes nothing. */
public final class PreviewedFile {
    private static final int ROWS = 3;

    /** No register is at hand: every address is new. */
    private static final AddressNumbers UNNUMBERED = new AddressNumbers() {
        @Override
        public int find(String trimmed) {
            return 0;
        }

        @Override
        public int[] find(@Nullable String[] trimmed) {
            return new int[trimmed.length];
        }

        @Override
        public int add(EmailAddress address) {
            return 1;
        }
    };

    private PreviewedFile() {}

    /**
     * Previews a whole inbox; all problems come at once.
     *
     * @param date the night: later sends are turned away
     */
    public static Preview of(Path inbox, Settings settings, LocalDate date, Function<String, EmailReading> emails) {
        Preview preview = new Preview(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            Inbox found = InboxFile.in(inbox, settings.sources());
            preview.ignored().addAll(found.ignored());
            preview.problems().addAll(found.problems());
            for (InboxFile file : found.files()) {
                add(file, settings, date, emails, preview);
            }
        } catch (IOException problem) {
            preview.problems()
                    .add(inbox + ": " + said(problem) + "; expected a folder with exports; name it with --inbox");
        }
        return preview;
    }

    private static String said(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        return problem instanceof NotDirectoryException
                ? "it is no folder"
                : "cannot be listed (" + problem.getMessage() + ")";
    }

    private static void add(
            InboxFile file, Settings settings, LocalDate date, Function<String, EmailReading> emails, Preview preview) {
        try (DeliveredFile opened = DeliveredFile.open(file, settings.timeZone())) {
            List<RowPreview> rows = rows(opened, opened.rows(emails, UNNUMBERED, date));
            preview.files().add(shown(opened, rows));
        } catch (IOException problem) {
            String.valueOf(problem.getMessage()).lines().forEach(preview.problems()::add);
        }
    }

    private static List<RowPreview> rows(DeliveredFile file, RowReader<?> reader) throws IOException {
        List<RowPreview> rows = new ArrayList<>();
        while (rows.size() < ROWS) {
            Admission<?> next = reader.next();
            if (next == null) {
                return rows;
            }
            if (next instanceof Admitted<?> admitted) {
                rows.add(new RowPreview(reader.line(), file.values(admitted.blanked()), null));
            } else {
                TurnedAway<?> refused = (TurnedAway<?>) next;
                rows.add(new RowPreview(
                        reader.line(), fields(refused.fields()), refused.reason() + ": " + refused.detail()));
            }
        }
        return rows;
    }

    private static List<String> fields(String @Nullable [] fields) {
        return fields == null ? List.of() : Arrays.asList(fields);
    }

    private static FilePreview shown(DeliveredFile file, List<RowPreview> rows) {
        Charset encoding = file.encoding();
        return new FilePreview(
                file.file().name(),
                file.file().kind().word(),
                format(file),
                encoding.name(),
                file.delimiter(),
                file.columns().used(),
                file.columns().ignored(),
                file.columns().missing(),
                rows,
                file.warnings(new HashSet<>(file.columns().ignored())));
    }

    private static String format(DeliveredFile file) {
        List<String> words = new ArrayList<>();
        if (file.isSentBack()) {
            words.add("rejects sent back");
        }
        if (file.file().mailchimpStatus() != null) {
            words.add("Mailchimp, " + file.file().mailchimpStatus());
        }
        if (file.file().source() != null) {
            words.add("source " + file.file().source().files());
        }
        return words.isEmpty() ? "canonical" : String.join(", ", words);
    }
}
