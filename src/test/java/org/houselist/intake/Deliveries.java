package org.houselist.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Dictionary;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailNormaliser;
import org.houselist.intake.Admission.Admitted;
import org.houselist.intake.Admission.TurnedAway;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;

/** An inbox for tests: files are delivered to it, and read as a night would read them. */
final class Deliveries {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);
    static final EmailNormaliser EMAILS = new EmailNormaliser(EmailNormaliser.defaultPlaceholders());

    final Path folder;
    final List<Source> sources = new ArrayList<>();
    final Dictionary addresses = new Dictionary();

    Deliveries(Path folder) {
        this.folder = folder;
    }

    /** What reading one file came to. */
    record Read<T>(DeliveredFile file, List<T> rows, List<TurnedAway<T>> turnedAway, List<List<String>> blanked) {
        T only() {
            if (rows.size() != 1) {
                throw new AssertionError(rows.size() + " rows admitted; turned away: " + turnedAway);
            }
            return rows.get(0);
        }

        TurnedAway<T> refusal() {
            if (turnedAway.size() != 1) {
                throw new AssertionError(turnedAway.size() + " rows turned away; admitted: " + rows);
            }
            return turnedAway.get(0);
        }
    }

    Deliveries put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Deliveries put(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Inbox inbox() {
        try {
            return InboxFile.in(folder, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the only file of the inbox. */
    @SuppressWarnings("unchecked")
    <T> Read<T> read(Class<T> row) throws IOException {
        Inbox inbox = inbox();
        if (inbox.files().size() != 1) {
            throw new AssertionError("expected one file: " + inbox);
        }
        try (DeliveredFile file = DeliveredFile.open(inbox.files().get(0), BERLIN)) {
            Read<T> read = new Read<>(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            RowReader<T> reader = (RowReader<T>) file.rows(EMAILS::read, numbers(), NIGHT);
            for (Admission<T> next = reader.next(); next != null; next = reader.next()) {
                if (next instanceof Admitted<T> admitted) {
                    read.rows().add(row.cast(admitted.row()));
                    read.blanked().add(admitted.blanked());
                } else {
                    read.turnedAway().add((TurnedAway<T>) next);
                }
            }
            return read;
        }
    }

    AddressNumbers numbers() {
        return new AddressNumbers() {
            @Override
            public int find(String trimmed) {
                return addresses.find(trimmed);
            }

            @Override
            public int[] find(@Nullable String[] trimmed) {
                return Arrays.stream(trimmed)
                        .mapToInt(text -> text == null ? 0 : find(text))
                        .toArray();
            }

            @Override
            public int add(EmailAddress address) {
                return addresses.add(address.text());
            }
        };
    }

    static Source source(FileKind kind, String files) {
        return new Source(kind, files, null, null, Map.of(), Map.of(), Map.of());
    }
}
