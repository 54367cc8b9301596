package org.houselist.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final int PATRONS = 10_000;
    private static final Pattern DOMAIN = Pattern.compile("@[A-Za-z0-9.-]+");

    @TempDir
    static Path out;

    static List<Map<String, String>> patrons = List.of();
    static List<Map<String, String>> subscribers = List.of();
    static List<Map<String, String>> sends = List.of();

    @BeforeAll
    static void generate() throws IOException {
        new Generator(PATRONS, 42).write(out);
        patrons = read("night-1/patrons.csv");
        subscribers = read("night-1/subscribers.csv");
        sends = read("night-1/sends.csv");
    }

    @Test
    void the_same_seed_gives_the_same_bytes(@TempDir Path again) throws IOException {
        new Generator(PATRONS, 42).write(again);
        for (Path file : files()) {
            assertThat(again.resolve(out.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void the_settings_come_last_so_that_half_a_generation_has_none(@TempDir Path half) throws IOException {
        new Generator(1, 42).write(half);
        Files.delete(half.resolve("night-2/sends.csv"));
        Files.createDirectory(half.resolve("night-2/sends.csv"));
        assertThatIOException().isThrownBy(() -> new Generator(1, 42).write(half));
        assertThat(half.resolve("settings.yaml")).doesNotExist();
    }

    @Test
    void another_seed_gives_other_people(@TempDir Path other) throws IOException {
        new Generator(100, 43).write(other);
        String first = Files.readAllLines(other.resolve("night-1/patrons.csv")).get(5);
        assertThat(Files.readAllLines(out.resolve("night-1/patrons.csv"))).doesNotContain(first);
    }

    @Test
    void every_address_is_under_a_domain_set_aside_for_examples() throws IOException {
        Set<String> domains = new HashSet<>();
        for (Path file : files()) {
            DOMAIN.matcher(Files.readString(file)).results().forEach(hit -> domains.add(hit.group()));
        }
        domains.remove("@example.org");
        domains.remove("@example.com");
        domains.remove("@example.net");
        assertThat(domains).containsOnly("@EXAMPLE.ORG", "@EXAMPLE.COM", "@EXAMPLE.NET");
    }

    @Test
    void each_patron_brings_one_and_a_half_subscribers_and_ten_sends() {
        assertThat(patrons).hasSize(PATRONS);
        assertThat(subscribers).hasSize(PATRONS * 3 / 2);
        assertThat(sends).hasSize(PATRONS * 10);
    }

    @Test
    void six_in_a_hundred_patrons_share_a_mailbox_with_an_earlier_one() {
        assertThat(share(addresses(patrons).size() - mailboxes(patrons).size() + repeated(patrons), PATRONS))
                .isBetween(0.05, 0.07);
    }

    @Test
    void some_duplicates_are_found_by_the_mailbox_rule_only() {
        assertThat(share(addresses(patrons).size() - mailboxes(patrons).size(), PATRONS))
                .isBetween(0.002, 0.01);
    }

    @Test
    void more_than_a_third_of_the_subscribers_are_no_patrons() {
        Set<String> owned = addresses(patrons);
        long orphans = subscribers.stream()
                .filter(row -> !owned.contains(address(row)))
                .count();
        assertThat(share(orphans, subscribers.size())).isBetween(0.35, 0.40);
    }

    @Test
    void one_subscriber_in_ten_has_opted_out_and_a_few_complained() {
        Map<String, Long> statuses =
                subscribers.stream().collect(Collectors.groupingBy(row -> row.get("status"), Collectors.counting()));
        assertThat(share(statuses.get("unsubscribed"), subscribers.size())).isBetween(0.09, 0.11);
        assertThat(share(statuses.get("cleaned"), subscribers.size())).isBetween(0.01, 0.03);
        assertThat(share(statuses.get("complained"), subscribers.size())).isBetween(0.0001, 0.005);
        assertThat(statuses)
                .containsOnlyKeys("subscribed", "unsubscribed", "cleaned", "complained", "pending", "nonsubscribed");
    }

    @Test
    void addresses_are_spelled_in_capitals_and_with_blanks_as_people_do() {
        long capitals = patrons.stream()
                .filter(row -> row.get("email").endsWith("EXAMPLE.COM")
                        || row.get("email").endsWith("EXAMPLE.ORG")
                        || row.get("email").endsWith("EXAMPLE.NET"))
                .count();
        long blanks = patrons.stream()
                .filter(row -> !row.get("email").equals(row.get("email").strip()))
                .count();
        assertThat(share(capitals, PATRONS)).isBetween(0.04, 0.06);
        assertThat(share(blanks, PATRONS)).isBetween(0.02, 0.04);
    }

    @Test
    void households_organizations_and_stubs_are_among_the_patrons() {
        Set<String> households = patrons.stream()
                .filter(row -> row.get("kind").equals("household"))
                .map(row -> row.get("patron_id"))
                .collect(Collectors.toSet());
        assertThat(share(households.size(), PATRONS)).isBetween(0.02, 0.03);
        assertThat(patrons.stream().map(row -> row.get("household_id")).filter(id -> !id.isEmpty()))
                .isNotEmpty()
                .allMatch(households::contains);
        assertThat(patrons).anyMatch(row -> row.get("kind").equals("organization"));
        long stubs = patrons.stream()
                .filter(row -> row.get("street").equals("Required"))
                .count();
        assertThat(share(stubs, PATRONS)).isBetween(0.02, 0.04);
    }

    @Test
    void a_campaign_reaches_nobody_twice() {
        assertThat(sends.stream()
                        .map(row -> row.get("campaign_id") + " " + row.get("email"))
                        .collect(Collectors.toSet()))
                .hasSize(sends.size());
    }

    @Test
    void the_first_night_knows_a_year_of_sends_up_to_the_day_before() {
        List<String> days = sends.stream()
                .map(row -> row.get("sent_at").substring(0, 10))
                .sorted()
                .toList();
        assertThat(days.get(0)).isBetween("2025-11-19", "2025-11-25");
        assertThat(days.get(days.size() - 1)).isEqualTo("2026-11-19");
    }

    @Test
    void the_second_night_has_one_row_in_a_hundred_changed() throws IOException {
        for (String file : List.of("patrons.csv", "subscribers.csv")) {
            List<String> first = Files.readAllLines(out.resolve("night-1").resolve(file));
            List<String> second = Files.readAllLines(out.resolve("night-2").resolve(file));
            assertThat(second).hasSameSizeAs(first);
            long changed = IntStream.range(0, first.size())
                    .filter(i -> !first.get(i).equals(second.get(i)))
                    .count();
            assertThat(share(changed, first.size())).as(file).isBetween(0.007, 0.013);
        }
    }

    @Test
    void the_second_night_delivers_only_the_new_sends() throws IOException {
        List<Map<String, String>> news = read("night-2/sends.csv");
        assertThat(news).hasSize(PATRONS / 10);
        assertThat(news).allMatch(row -> row.get("sent_at").startsWith("2026-11-20 "));
    }

    @Test
    void somebody_unknown_until_then_becomes_a_patron_on_the_second_night() throws IOException {
        Set<String> before = addresses(patrons);
        Set<String> known = addresses(subscribers);
        assertThat(addresses(read("night-2/patrons.csv")))
                .anyMatch(address -> !before.contains(address) && known.contains(address));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 41})
    void small_nights_are_complete_too(int size, @TempDir Path small) throws IOException {
        new Generator(size, 1).write(small);
        assertThat(Files.readAllLines(small.resolve("night-1/patrons.csv"))).hasSize(size + 1);
        assertThat(Files.readAllLines(small.resolve("night-1/sends.csv"))).hasSize(size * 10 + 1);
        assertThat(Files.readAllLines(small.resolve("night-2/sends.csv"))).hasSize(size / 10 + 1);
    }

    @Test
    void a_night_without_patrons_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Generator(0, 1))
                .withMessageContaining("at least 1");
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Map<String, String>> read(String file) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(file));
        String[] columns = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(columns, line)).toList();
    }

    /** Only streets are quoted, and hold one comma. */
    private static Map<String, String> row(String[] columns, String line) {
        String[] fields = line.replace(", Apt", "; Apt").split(",", -1);
        assertThat(fields).hasSameSizeAs(columns);
        Map<String, String> row = new HashMap<>();
        IntStream.range(0, columns.length).forEach(i -> row.put(columns[i], fields[i]));
        return row;
    }

    private static String address(Map<String, String> row) {
        return row.getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> addresses(List<Map<String, String>> rows) {
        return rows.stream()
                .map(GeneratorTest::address)
                .filter(a -> a.contains("@"))
                .collect(Collectors.toSet());
    }

    /** Patrons whose very address an earlier one has. */
    private static long repeated(List<Map<String, String>> rows) {
        long usable = rows.stream().filter(row -> address(row).contains("@")).count();
        return usable - addresses(rows).size();
    }

    private static Set<String> mailboxes(List<Map<String, String>> rows) {
        return addresses(rows).stream().map(GeneratorTest::mailbox).collect(Collectors.toSet());
    }

    /** Gmail's rule for example.com, as the settings beside the nights have it. */
    private static String mailbox(String address) {
        String[] parts = address.split("@");
        return parts[1].equals("example.com")
                ? parts[0].replaceAll("\\+.*", "").replace(".", "") + "@" + parts[1]
                : address;
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
