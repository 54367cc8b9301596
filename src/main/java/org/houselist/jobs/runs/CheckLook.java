package org.houselist.jobs.runs;

import java.time.LocalDate;
import java.util.List;
import org.houselist.email.EmailNormaliser;
import org.houselist.intake.Preview;
import org.houselist.intake.PreviewedFile;
import org.houselist.settings.FileKind;
import org.houselist.settings.InboxFolder;
import org.houselist.settings.Settings;

/** {@code houselist check}: what a night would read, without any database. */
final class CheckLook {
    private final Settings settings;
    private final LocalDate date;

    CheckLook(Settings settings, LocalDate date) {
        this.settings = settings;
        this.date = date;
    }

    ExitCode show(Screen screen) {
        InboxFolder.problem(settings.inbox()).ifPresent(problem -> {
            throw new Refused(ExitCode.REFUSED, List.of(problem.line()));
        });
        EmailNormaliser emails = new EmailNormaliser(settings.addresses().placeholders());
        Preview preview = PreviewedFile.of(settings.inbox(), settings, date, emails::read);
        preview.files().forEach(file -> show(file, screen));
        preview.ignored().forEach(file -> screen.say(file.name() + ": not read, " + file.why()));
        preview.problems().forEach(screen::problem);
        if (preview.problems().isEmpty()) {
            List<String> missing = missing(preview);
            missing.forEach(kind -> screen.say(kind + ": no file; MISSING_INPUT would hold the night"));
            screen.say("A night of " + date + " could start with these files"
                    + (missing.isEmpty() ? "." : ", and would be held by a brake."));
        }
        return preview.problems().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<String> missing(Preview preview) {
        return settings.brakes().missingInput().enabled()
                ? settings.brakes().missingInput().required().stream()
                        .map(FileKind::word)
                        .filter(kind -> preview.files().stream()
                                .noneMatch(file -> file.kind().equals(kind)
                                        && !file.format().contains("rejects sent back")))
                        .toList()
                : List.of();
    }

    private static void show(Preview.FilePreview file, Screen screen) {
        screen.say(file.name() + ": " + file.kind() + ", " + file.format() + ", " + file.encoding() + ", delimiter "
                + (file.delimiter() == '\t' ? "tab" : file.delimiter()));
        line("columns used", file.used(), screen);
        line("ignored", file.ignored(), screen);
        line("missing", file.missing(), screen);
        for (Preview.RowPreview row : file.rows()) {
            screen.say("  line " + row.line() + ": "
                    + (row.turnedAway() == null ? "" : "TURNED AWAY " + row.turnedAway() + " ")
                    + String.join(", ", row.values()));
        }
        file.warnings().forEach(warning -> screen.say("  warning: " + warning));
        screen.say("");
    }

    private static void line(String what, List<String> columns, Screen screen) {
        if (!columns.isEmpty()) {
            screen.say("  " + what + ": " + String.join(", ", columns));
        }
    }
}
