package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.linkage.People;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose records are looked at: the patrons of the night's database, or the people of CSV files. */
final class RecordsOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings of the night whose patrons are looked at, e.g. jobs/nightly.yaml.")
    private @Nullable String config;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Where that night is kept. Default: jdbc:h2:./var/houselist.")
    private @Nullable String database;

    @Mixin
    private final PeopleOptions files = new PeopleOptions();

    private final LoadedSettings settings = new LoadedSettings();

    /**
     * The records of one command.
     *
     * @param boundary the number of the second file's first record; 0 where there is one set
     * @param from the database that they are of; null where they are of files
     */
    record Records(People people, int boundary, @Nullable String from) {
        /** For people, e.g. {@code 35 patrons of jdbc:h2:./var/houselist}. */
        String counted() {
            return people.size() + (from == null ? " records" : " patrons of " + from);
        }
    }

    List<Problem> problems(Surroundings around) {
        if (!files.isGiven()) {
            return settings.problems(around, config, Overrides.options(null, null, null, database));
        }
        List<Problem> problems = new ArrayList<>(files.problems(around));
        if (config != null || database != null) {
            problems.add(Problem.at(
                    config != null ? "--config" : "--database",
                    "a database beside --input, --id or --columns, which are of CSV files",
                    "the one or the other",
                    "leave one of them out"));
        }
        return problems;
    }

    /** The settings of the night; null where the records are of files. Only after {@link #problems} found none. */
    @Nullable
    Settings settings() {
        return files.isGiven() ? null : settings.get();
    }

    /**
     * Reads them. Only after {@link #problems} found none.
     *
     * @throws SettingsRefused where no night has made a database, or a file has not the columns
     */
    Records read(Surroundings around, Seams seams) throws Exception {
        if (files.isGiven()) {
            PeopleRead read = PeopleRead.of(around, files, "");
            return new Records(read.people(), read.boundary(), null);
        }
        String from = settings.get().database().shownUrl();
        People people = seams.patrons().get().load(settings.get()).orElseThrow(() -> refused(from, "no database yet"));
        if (people.size() == 0) {
            throw refused(from, "no patrons yet");
        }
        return new Records(people, 0, from);
    }

    private static SettingsRefused refused(String from, String found) {
        return new SettingsRefused(List.of(Problem.at(
                from,
                found,
                "one that a night has made",
                "run houselist nightly first, or name a CSV file with --input")));
    }
}
