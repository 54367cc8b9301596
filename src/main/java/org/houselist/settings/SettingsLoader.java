package org.houselist.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the settings together: an option beats the environment, which beats the config file, which beats the default. */
public final class SettingsLoader {
    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final ZoneId machineZone;

    /**
     * Reads nothing yet.
     *
     * @param workingDirectory where relative paths of options and environment start
     */
    public SettingsLoader(Map<String, String> environment, Path workingDirectory, ZoneId machineZone) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
        this.machineZone = machineZone;
    }

    /**
     * The settings of this start.
     *
     * @param config the config file, relative to the working directory; null for none
     * @param options what the command line says
     * @throws SettingsRefused with every problem there is
     */
    public Settings load(@Nullable String config, Overrides options) {
        List<Problem> problems = new ArrayList<>();
        Path base = config == null
                ? workingDirectory
                : base(workingDirectory.resolve(config).normalize());
        Settings defaults = Settings.defaults(base, machineZone);
        Settings settings = config == null ? defaults : read(config, base, defaults, problems);
        settings = override(settings, options.orElse(environment), problems);
        if (settings.outbox().equals(settings.inbox())) {
            problems.add(Problem.at(
                    "outbox",
                    settings.outbox() + ", which is the inbox",
                    "a folder of its own",
                    "what is published must not lie among what is delivered: set outbox: or --outbox"));
        }
        outboxPlace(settings, options.orElse(environment)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            boolean named = !settings.inbox().equals(defaults.inbox());
            throw new SettingsRefused(problems, named ? settings.inbox() : null);
        }
        return settings;
    }

    private static Optional<Problem> outboxPlace(Settings settings, Overrides with) {
        Overrides.Given given = with.outbox();
        return TargetFolder.inTheWay(settings.outbox())
                .map(file -> Problem.at(
                        given == null ? "outbox" : given.where(),
                        settings.outbox() + ", where " + file + " is no folder",
                        "a folder, or one that can be made",
                        "a file stands there: correct the path"));
    }

    private Settings read(String config, Path base, Settings defaults, List<Problem> problems) {
        String yaml = text(config, workingDirectory.resolve(config).normalize(), problems);
        if (yaml == null) {
            return defaults;
        }
        ConfigTree tree = YamlReading.read(config, yaml);
        ConfigReading reading = new ConfigReading(tree, base, defaults, environment);
        Settings settings = reading.settings();
        problems.addAll(once(tree, reading.problems()));
        return settings;
    }

    /** Everything that is wrong with the file, in its order; one problem a key, the form before the meaning. */
    private static Collection<Problem> once(ConfigTree tree, List<Problem> meaning) {
        Map<String, Problem> byKey = new LinkedHashMap<>();
        Stream.of(tree.problems(), SchemaCheck.problems(tree), meaning)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(problem -> tree.line(problem.key())))
                .forEach(problem -> byKey.putIfAbsent(problem.key(), problem));
        return byKey.values();
    }

    /** The project, where the file lies in its {@code jobs} folder; elsewhere the file's own folder. */
    private Path base(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return workingDirectory;
        }
        Path above = folder.getParent();
        boolean inProject = folder.endsWith("jobs")
                && above != null
                && (Files.exists(above.resolve("pom.xml")) || Files.exists(folder.resolve("houselist")));
        return above != null && inProject ? above : folder;
    }

    private static @Nullable String text(String config, Path file, List<Problem> problems) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            problems.add(Problem.at("--config", config + ", which does not exist", "a file", "check the path"));
        } catch (MalformedInputException e) {
            problems.add(Problem.at("--config", config + ", which is not UTF-8", "UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            problems.add(Problem.at(
                    "--config",
                    config + (Files.isDirectory(file) ? ", which is a folder" : ", which cannot be read"),
                    "a readable file",
                    "check the path and the permissions"));
        }
        return null;
    }

    private Settings override(Settings from, Overrides with, List<Problem> problems) {
        return from.at(
                date(from.date(), with.date(), problems),
                folder(from.inbox(), with.inbox(), problems),
                folder(from.outbox(), with.outbox(), problems),
                database(from.database(), with, problems));
    }

    private static @Nullable LocalDate date(
            @Nullable LocalDate from, Overrides.@Nullable Given given, List<Problem> problems) {
        if (given == null) {
            return from;
        }
        return SettingsText.date(given.value()).orElseGet(() -> {
            problems.add(Problem.at(
                    given.where(), "\"" + given.value() + "\"", "a date as YYYY-MM-DD", "write one that exists"));
            return LocalDate.EPOCH;
        });
    }

    private Path folder(Path from, Overrides.@Nullable Given given, List<Problem> problems) {
        if (given == null) {
            return from;
        }
        if (given.value().isBlank()) {
            problems.add(Problem.at(given.where(), "nothing", "a folder's path", "write it, or leave the option out"));
            return from;
        }
        return SettingsText.folder(workingDirectory, given.value()).orElseGet(() -> {
            problems.add(Problem.at(given.where(), "\"" + given.value() + "\"", "a folder's path", "correct it"));
            return from;
        });
    }

    private Database database(Database from, Overrides with, List<Problem> problems) {
        Overrides.Given url = with.database();
        Overrides.Given user = with.user();
        Overrides.Given password = with.password();
        Database database = new Database(
                url == null ? from.url() : url.value(),
                user == null ? from.givenUser() : user.value(),
                password == null ? from.password() : password.value());
        if (url != null) {
            database.fault(workingDirectory)
                    .map(fault -> Problem.at(url.where(), fault.found(), DatabaseFault.EXPECTED, fault.todo()))
                    .ifPresent(problems::add);
        }
        return database.below(workingDirectory);
    }
}
