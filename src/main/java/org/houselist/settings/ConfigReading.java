package org.houselist.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.houselist.email.MailboxRule;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.ModelRefused;
import org.jspecify.annotations.Nullable;

/** A config file's tree as records. What the schema cannot know is checked here, and gathered with the rest. */
final class ConfigReading {
    private final ConfigTree tree;
    private final Path base;
    private final Settings defaults;
    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Reads nothing yet.
     *
     * @param base the folder that relative paths in the file start from
     * @param defaults what holds where the file is silent
     * @param environment for {@code ${NAME}}
     */
    ConfigReading(ConfigTree tree, Path base, Settings defaults, Map<String, String> environment) {
        this.tree = tree;
        this.base = base;
        this.defaults = defaults;
        this.environment = environment;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Settings settings() {
        Branch root = new Branch("", tree.root());
        return new Settings(
                zone(root),
                date(root),
                folder(root, "inbox", defaults.inbox()),
                folder(root, "outbox", defaults.outbox()),
                database(root.in("database")),
                root.text("umask", defaults.umask()),
                root.number("keepNights", defaults.keepNights()),
                root.each("sources").stream()
                        .flatMap(source -> source(source).stream())
                        .toList(),
                addresses(root.in("addresses")),
                mailboxes(root),
                shared(root.in("sharedMailboxes")),
                placeholders(root.in("placeholders")),
                organisation(root.in("organisation")),
                root.texts("protectedGroups", defaults.protectedGroups()),
                frequency(root.in("frequency")),
                new Queue(root.in("queue").flag("listLow", defaults.queue().listLow())),
                StandingOrder.of(root.text("autoApprove", defaults.autoApprove().word())),
                matching(root.in("matching")),
                brakes(root.in("brakes")));
    }

    private ZoneId zone(Branch root) {
        String zone = root.text("timeZone");
        return zone == null
                ? defaults.timeZone()
                : SettingsText.zone(zone).orElseGet(() -> {
                    problems.add(tree.problem(
                            "timeZone",
                            "\"" + zone + "\"",
                            "a time zone such as America/New_York",
                            Suggestion.among(ZoneId.getAvailableZoneIds(), zone)));
                    return defaults.timeZone();
                });
    }

    private @Nullable LocalDate date(Branch root) {
        String date = root.text("date");
        if (date == null) {
            return null;
        }
        Optional<LocalDate> read = SettingsText.date(date);
        if (read.isEmpty()) {
            problems.add(tree.problem("date", "\"" + date + "\"", "a date as YYYY-MM-DD", "write one that exists"));
        }
        return read.orElse(null);
    }

    private Path folder(Branch root, String name, Path otherwise) {
        String folder = root.text(name);
        if (folder == null) {
            return otherwise;
        }
        return SettingsText.folder(base, folder).orElseGet(() -> {
            problems.add(tree.problem(name, "\"" + folder + "\"", "a folder's path", "correct it"));
            return otherwise;
        });
    }

    private Matching matching(Branch branch) {
        String file = branch.text("model");
        if (file == null) {
            return defaults.matching();
        }
        try {
            return new Matching(MatchModel.read(file, Files.readString(base.resolve(file))));
        } catch (ModelRefused e) {
            e.problems()
                    .forEach(problem -> problems.add(
                            tree.problem("matching.model", problem, "a model that can be used", "correct the file")));
        } catch (IOException | InvalidPathException e) {
            problems.add(tree.problem(
                    "matching.model",
                    "\"" + file + "\", which cannot be read",
                    "a model file as houselist matching train writes it",
                    "check the path, or leave the key out for the model that comes with the program"));
        }
        return defaults.matching();
    }

    private Database database(Branch branch) {
        String url = branch.text("url");
        Database database = new Database(
                url == null ? defaults.database().url() : url,
                named("database.user", branch.text("user", ""), "HOUSELIST_DATABASE_USER"),
                named("database.password", branch.text("password", ""), "HOUSELIST_DATABASE_PASSWORD"));
        database.fault(base)
                .map(fault -> tree.problem("database.url", fault.found(), DatabaseFault.EXPECTED, fault.todo()))
                .ifPresent(problems::add);
        return database.below(base);
    }

    /** The value of the environment variable that is named, or what is written itself; {@code over} goes before either. */
    private String named(String key, String typed, String over) {
        if (!typed.matches("\\$\\{\\w+}")) {
            return typed;
        }
        String value = environment.get(typed.substring(2, typed.length() - 1));
        if (value == null && !environment.containsKey(over)) {
            problems.add(tree.problem(
                    key,
                    typed + ", which is not set",
                    "an environment variable of that name",
                    "set it where the night is started"));
        }
        return value == null ? "" : value;
    }

    private Optional<Source> source(Branch branch) {
        Optional<FileKind> kind = FileKind.of(branch.text("kind", ""));
        String files = branch.text("files");
        if (kind.isEmpty() || files == null) {
            SourceCheck.encoding(tree, branch.key(), branch.text("encoding")).ifPresent(problems::add);
            return Optional.empty();
        }
        Source source = new Source(
                kind.get(),
                files,
                branch.text("encoding"),
                SettingsText.delimiter(branch.text("delimiter")),
                branch.in("set").map(),
                branch.in("columns").map(),
                branch.in("values").maps());
        problems.addAll(new SourceCheck(tree, branch.key(), source).problems());
        return Optional.of(source);
    }

    private Addresses addresses(Branch branch) {
        return new Addresses(branch.lower("placeholders", defaults.addresses().placeholders()));
    }

    private List<MailboxRule> mailboxes(Branch root) {
        if (!root.has("mailboxes")) {
            return defaults.mailboxes();
        }
        return root.each("mailboxes").stream()
                .map(rule -> new MailboxRule(
                        rule.lower("domains", List.of()),
                        rule.text("canonicalDomain", "").toLowerCase(Locale.ROOT),
                        rule.flag("ignoreDots", false),
                        rule.flag("ignorePlusTag", false)))
                .toList();
    }

    private SharedMailboxes shared(Branch branch) {
        SharedMailboxes otherwise = defaults.sharedMailboxes();
        return new SharedMailboxes(
                branch.lower("roles", otherwise.roles()),
                branch.lower("domains", otherwise.domains()),
                branch.number("clashingNames", otherwise.clashingNames()));
    }

    private Placeholders placeholders(Branch branch) {
        Placeholders otherwise = defaults.placeholders();
        return new Placeholders(branch.texts("names", otherwise.names()), branch.texts("streets", otherwise.streets()));
    }

    private Organisation organisation(Branch branch) {
        return new Organisation(
                branch.text("name", ""), branch.lower("domains", List.of()), branch.texts("streets", List.of()));
    }

    private Frequency frequency(Branch branch) {
        Frequency.Weekly otherwise = defaults.frequency().weekly();
        Branch weekly = branch.in("weekly");
        return new Frequency(
                branch.number("days", defaults.frequency().days()),
                new Frequency.Weekly(
                        weekly.flag("enabled", otherwise.enabled()),
                        weekly.number("days", otherwise.days()),
                        weekly.number("limit", otherwise.limit())));
    }

    private Brakes brakes(Branch branch) {
        return new Brakes(missing(branch.in("MISSING_INPUT")), shrunk(branch.in("SHRUNK_INPUT")));
    }

    private Brakes.MissingInput missing(Branch branch) {
        Brakes.MissingInput otherwise = defaults.brakes().missingInput();
        List<FileKind> required = branch.has("required")
                ? branch.texts("required", List.of()).stream()
                        .flatMap(word -> FileKind.of(word).stream())
                        .toList()
                : otherwise.required();
        return new Brakes.MissingInput(branch.flag("enabled", otherwise.enabled()), required);
    }

    private Brakes.ShrunkInput shrunk(Branch branch) {
        Brakes.ShrunkInput otherwise = defaults.brakes().shrunkInput();
        return new Brakes.ShrunkInput(
                branch.flag("enabled", otherwise.enabled()),
                branch.number("percent", otherwise.percent()),
                branch.number("atLeast", otherwise.atLeast()),
                branch.number("nights", otherwise.nights()));
    }
}
