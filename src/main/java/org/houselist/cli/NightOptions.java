package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.jobs.NightJob;
import org.houselist.jobs.runs.NightRequest;
import org.houselist.settings.Brakes;
import org.houselist.settings.InboxFolder;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.houselist.settings.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that a night and its parts share. All are read as text, so that every problem can be told at once. */
final class NightOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings, e.g. jobs/nightly.yaml.")
    private @Nullable String config;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The night's date. Default: today.")
    private @Nullable String date;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Where the exports are. Default: inbox.")
    private @Nullable String inbox;

    @Option(names = "--outbox", paramLabel = "DIR", description = "Where to publish. Default: var/outbox.")
    private @Nullable String outbox;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "jdbc:h2:FILE or jdbc:postgresql://HOST/NAME. Default: jdbc:h2:./var/houselist.")
    private @Nullable String database;

    @Option(
            names = "--dry-run",
            description = "Work on a throw-away copy; show what would be published and write nothing else.")
    private boolean dryRun;

    @Option(names = "--again", description = "Repeat a night that is already published.")
    private boolean again;

    @Option(names = "--fresh", description = "Give up an unfinished try instead of resuming it.")
    private boolean fresh;

    @Option(
            names = "--release",
            paramLabel = "CODE",
            split = ",",
            description = "Release a brake for this night; needs --because. Repeat it for several.")
    private List<String> release = new ArrayList<>();

    @Option(names = "--because", paramLabel = "WHY", description = "Why the brake is released; it is kept.")
    private @Nullable String because;

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    private final LoadedSettings loaded = new LoadedSettings();

    /** All that is wrong with options, environment and config file. */
    List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        releases(problems);
        problems.addAll(loaded.problems(around, config, Overrides.options(date, inbox, outbox, database)));
        loaded.namedInbox().flatMap(InboxFolder::problem).ifPresent(problems::add);
        return problems;
    }

    private void releases(List<Problem> problems) {
        for (String code : release) {
            if (!Brakes.CODES.contains(code)) {
                problems.add(Problem.at(
                        "--release",
                        "\"" + code + "\"",
                        "one of " + String.join(", ", Brakes.CODES),
                        Suggestion.among(Brakes.CODES, code)));
            }
        }
        boolean said = because != null && !because.isBlank();
        if (!release.isEmpty() && !said) {
            problems.add(Problem.at(
                    "--because",
                    "nothing",
                    "the reason for --release",
                    "say why in quotes: it is kept with the night"));
        }
        if (release.isEmpty() && because != null) {
            problems.add(Problem.at("--because", "it without --release", "both", "name the brake, or leave it out"));
        }
    }

    boolean quiet() {
        return quiet;
    }

    /** What is asked for; only after {@link #problems} found none. */
    NightRequest request(NightJob job) {
        Settings settings = loaded.get();
        return new NightRequest(job, settings, settings.date(), dryRun, again, fresh, release, because, quiet);
    }
}
