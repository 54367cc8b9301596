package org.houselist.jobs.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.houselist.batch.SetAside;
import org.houselist.batch.Umask;
import org.houselist.intake.DeliveredFile;
import org.houselist.intake.DeliverySteps;
import org.houselist.intake.Inbox;
import org.houselist.intake.InboxFile;
import org.houselist.settings.InboxFolder;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;

/** A look at the inbox before anything is started. */
final class InboxLook {
    private final Settings settings;
    private final Path inbox;

    InboxLook(Settings settings, Path inbox) {
        this.settings = settings;
        this.inbox = inbox;
    }

    /** Everything that keeps the night from starting: no inbox, files that cannot be opened, columns that are missing. */
    List<String> problems() {
        Optional<Problem> missing = InboxFolder.problem(inbox);
        if (missing.isPresent()) {
            return List.of(missing.get().line());
        }
        List<String> problems = new ArrayList<>();
        try {
            Inbox found = InboxFile.in(inbox, settings.sources());
            problems.addAll(found.problems());
            for (InboxFile file : found.files()) {
                open(file, problems);
            }
        } catch (IOException e) {
            problems.add("inbox: " + inbox + " cannot be read: " + e.getMessage());
        }
        return problems;
    }

    private void open(InboxFile file, List<String> problems) {
        try (DeliveredFile ignored = DeliveredFile.open(file, settings.timeZone())) {
            // opening judges the header
        } catch (IOException e) {
            String.valueOf(e.getMessage()).lines().forEach(problems::add);
        }
    }

    /** SHA-256 of each file by name. */
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        SetAside reader = new SetAside(Umask.of(settings.umask()));
        Map<Path, String> byPath = new TreeMap<>();
        for (InboxFile file : InboxFile.in(inbox, settings.sources()).files()) {
            hashes.put(
                    file.name(),
                    byPath.computeIfAbsent(
                            file.path(), path -> reader.look(path).sha256()));
        }
        return hashes;
    }

    /** The fingerprint that a delivery of these files would have. */
    String fingerprint() throws IOException {
        return DeliverySteps.fingerprint(hashes());
    }
}
