package org.houselist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.houselist.cli.CommandLineInterface;
import org.houselist.cli.Seams;
import org.houselist.cli.Surroundings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is remembered of the last extract, and kept of the patrons, saves reading and nothing else: two houses get the same deliveries night after night,
 * full of what goes wrong, and one of them forgets before each night. Whatever the two publish is the same.
 */
class SeenNightsIT {
    private static final int NIGHTS = 6;
    private static final int EMAIL = 3;
    private static final String[] PATRON = {
        "patron_id", "first_name", "last_name", "email", "street", "birth_date", "updated_at", "no_email"
    };
    private static final String[] SUBSCRIBER = {"email", "list", "status", "opted_in_at", "first_name"};

    @TempDir
    Path folder;

    private boolean lacksNoEmail; // for a night or some in a row

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_house_that_forgets_the_last_extract_publishes_the_same(int seed) throws Exception {
        Random chance = new Random(seed);
        List<String[]> patrons = patrons();
        List<String[]> subscribers = subscribers();
        Files.createDirectories(folder.resolve("in"));
        for (int night = 1; night <= NIGHTS; night++) {
            String zone = chance.nextInt(6) == 0 ? "Europe/Berlin" : "America/New_York";
            Files.writeString(folder.resolve("settings.yaml"), "timeZone: " + zone + "\n");
            change(patrons, chance);
            change(subscribers, chance);
            deliver(patrons, subscribers, chance);
            for (String command : commands(chance)) {
                assertThat(go("forgets", command, night))
                        .as("seed %d, night %d, %s", seed, night, command)
                        .isEqualTo(go("remembers", command, night));
            }
        }
        assertThat(folder.resolve("remembers/outbox/.houselist/seen/patrons")).exists();
        for (String kept : List.of("people", "addresses", "patrons", "owners", "subscriptions", "sends")) {
            assertThat(folder.resolve("remembers/outbox/.houselist/kept").resolve(kept))
                    .exists();
        }
    }

    private static List<String> commands(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> List.of("intake", "nightly");
            case 1 -> List.of("nightly", "nightly --again");
            default -> List.of("nightly");
        };
    }

    private static List<String[]> patrons() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            rows.add(new String[] {
                "" + i,
                i % 5 == 0 ? "" : "Ann" + i,
                "Lee" + i % 4,
                "p" + i % 11 + "@example.org",
                i + " Elm St",
                "1970-01-0" + i % 10,
                "2026-01-01 10:0" + i % 10 + ":00",
                i % 7 == 0 ? "Y" : "N"
            });
        }
        for (int i = 0; i < 30; i++) {
            rows.add(alike(100 + i, i / 2, i % 2 == 0));
        }
        return rows;
    }

    /** Two by two they look like one person, and not at all like the others. */
    private static String[] alike(int id, int person, boolean first) {
        String letter = Character.toString('a' + person);
        return new String[] {
            "" + id,
            "Zita" + letter,
            letter.repeat(3) + "oda",
            "q" + id + "@example.net",
            person + " " + letter.repeat(4) + (first ? "wood Ave" : "wod Avenue"),
            "19" + (50 + person) + "-05-1" + person % 10,
            "2026-01-01 10:00:00",
            "N"
        };
    }

    private static List<String[]> subscribers() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            rows.add(new String[] {
                (i % 3 == 0 ? "P" : "p") + i % 12 + "@example.org",
                i > 11 ? "gala" : "enews",
                i % 6 == 0 ? "unsubscribed" : "subscribed",
                "2025-03-0" + (1 + i % 9) + " 10:00:00",
                "Ann"
            });
        }
        return rows;
    }

    /** What happens to an export from one night to the next. */
    private static void change(List<String[]> rows, Random chance) {
        for (int times = chance.nextInt(4); times > 0; times--) {
            int at = chance.nextInt(rows.size());
            String[] row = rows.get(at).clone();
            switch (chance.nextInt(9)) {
                case 0 -> rows.remove(at);
                case 1 -> rows.add(row);
                case 2 -> rows.add(chance.nextInt(rows.size()), with(row, chance));
                case 3, 4, 5 -> rows.set(at, with(row, chance));
                case 6 -> rows.set(at, new String[] {row[0], "too few"});
                case 7 -> Collections.shuffle(rows, chance);
                default -> rows.set(at, oddly(row, chance));
            }
        }
    }

    private static String[] with(String[] row, Random chance) {
        int column = chance.nextInt(row.length);
        String[] values = {
            "Y",
            "",
            "Zoë",
            "unsubscribed",
            "2026-02-02 10:00:00",
            "\"two\nlines\"",
            "p3@example.org",
            "7",
            "x".repeat(500)
        };
        row[column] = values[chance.nextInt(values.length)];
        return row;
    }

    /** A row whose key can be read, and which is turned away all the same. */
    private static String[] oddly(String[] row, Random chance) {
        row[row.length - 1] = chance.nextBoolean() ? "\0" : "\u00ff";
        return row;
    }

    private void deliver(List<String[]> patrons, List<String[]> subscribers, Random chance) throws IOException {
        Path in = folder.resolve("in");
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        lacksNoEmail = chance.nextInt(3) == 0 != lacksNoEmail;
        if (lacksNoEmail) {
            List<String[]> without =
                    patrons.stream().map(SeenNightsIT::withoutNoEmail).toList();
            write(in.resolve("patrons.csv"), withoutNoEmail(PATRON), without, chance);
        } else {
            write(in.resolve("patrons.csv"), PATRON, patrons, chance);
        }
        write(in.resolve("subscribers.csv"), SUBSCRIBER, subscribers, chance);
        Files.writeString(in.resolve("sends.csv"), sends(patrons, chance));
        Files.writeString(in.resolve("merges.csv"), merges(patrons, chance));
        Path rejects = folder.resolve("remembers/outbox/latest/rejects");
        if (Files.isDirectory(rejects) && chance.nextInt(3) == 0) {
            try (Stream<Path> files = Files.list(rejects)) {
                for (Path file : files.toList()) {
                    Files.copy(file, in.resolve(file.getFileName()));
                }
            }
        }
    }

    private static String sends(List<String[]> patrons, Random chance) {
        StringBuilder sends = new StringBuilder("email,campaign_id,sent_at,outcome\n");
        String[] outcomes = {"delivered", "opened", "bounced", "complained", ""};
        for (int many = chance.nextInt(9); many > 0; many--) {
            String[] row = patrons.get(chance.nextInt(patrons.size()));
            String address =
                    chance.nextInt(3) == 0 ? "orphan" + chance.nextInt(5) + "@example.com" : row[EMAIL % row.length];
            sends.append(String.join(
                            ",",
                            address,
                            "c" + chance.nextInt(4),
                            "2026-11-1" + chance.nextInt(9) + " 10:00:00",
                            outcomes[chance.nextInt(outcomes.length)]))
                    .append('\n');
        }
        return sends.toString();
    }

    private static String merges(List<String[]> patrons, Random chance) {
        StringBuilder merges = new StringBuilder("merged_at,kept_id,deleted_id,status\n");
        if (chance.nextInt(3) == 0) {
            merges.append(String.join(
                            ",",
                            "2026-11-18 10:00:00",
                            patrons.get(chance.nextInt(patrons.size()))[0],
                            patrons.get(chance.nextInt(patrons.size()))[0],
                            chance.nextInt(4) == 0 ? "failed" : "merged"))
                    .append('\n');
        }
        return merges.toString();
    }

    private static String[] withoutNoEmail(String[] row) {
        return row.length == PATRON.length ? Arrays.copyOf(row, row.length - 1) : row;
    }

    /** Latin-1: the letter ÿ is a byte that is no text. */
    private static void write(Path file, String[] header, List<String[]> rows, Random chance) throws IOException {
        String end = chance.nextInt(4) == 0 ? "\r\n" : "\n";
        boolean swapped = chance.nextInt(5) == 0;
        StringBuilder text = new StringBuilder(line(header, swapped)).append(end);
        for (String[] row : rows) {
            text.append(line(row, swapped && row.length == header.length)).append(end);
        }
        String utf8 = new String(
                text.toString().replace("\u00ff", "\1").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Files.write(file, utf8.replace('\1', '\u00ff').getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String line(String[] row, boolean swapped) {
        String[] shown = row.clone();
        if (swapped) {
            shown[1] = row[row.length - 1];
            shown[row.length - 1] = row[1];
        }
        return String.join(",", shown);
    }

    private Map<String, String> go(String house, String command, int night) throws IOException {
        Path home = Files.createDirectories(folder.resolve(house));
        if (house.equals("forgets")) {
            remove(home.resolve("outbox/.houselist/seen"));
            remove(home.resolve("outbox/.houselist/kept"));
        }
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--config", folder.resolve("settings.yaml").toString()));
        args.addAll(List.of("--date", LocalDate.of(2026, 11, 19).plusDays(night).toString()));
        args.addAll(List.of("--inbox", folder.resolve("in").toString()));
        args.addAll(List.of("--outbox", home.resolve("outbox").toString()));
        args.addAll(List.of("--database", "jdbc:h2:" + home.resolve("houselist")));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(Map.of(), home, ZoneId.of("UTC"), out, out, false);
        int exit = new CommandLineInterface(around, seams()).run(args.toArray(String[]::new));
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return published(home.resolve("outbox"));
    }

    /** What a reader of the outbox sees, run id, times and durations aside. */
    private static Map<String, String> published(Path outbox) throws IOException {
        Map<String, String> published = new TreeMap<>();
        List<Path> nights;
        try (Stream<Path> entries = Files.list(outbox)) {
            nights = entries.filter(entry -> entry.getFileName().toString().matches("\\d{4}-.*"))
                    .toList();
        }
        for (Path night : nights) {
            try (Stream<Path> files = Files.walk(night.toRealPath())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = night.getFileName() + "/" + night.toRealPath().relativize(file);
                    published.put(name, timeless(Files.readString(file)));
                }
            }
        }
        return published;
    }

    private static String timeless(String text) {
        return text.replaceAll(" +\\d+\\.\\d\\n", "\n");
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The wiring of the real program: only its System.exit is left out. */
    private static Seams seams() {
        try {
            Method seams = Main.class.getDeclaredMethod("seams");
            seams.setAccessible(true);
            return (Seams) seams.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Main has no seams()", e);
        }
    }
}
