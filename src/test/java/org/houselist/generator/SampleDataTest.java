package org.houselist.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample nights and what their README says of them. */
class SampleDataTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w.-]+)");
    private static final Pattern PHONE = Pattern.compile("\\b\\d{3}-\\d{3}-\\d{4}\\b");
    private static final Pattern NUMBERED = Pattern.compile("\\b1\\d{3}\\b");

    @ParameterizedTest
    @ValueSource(strings = {"in", "in-2"})
    void everybody_lives_under_a_domain_set_aside_for_examples(String night) throws IOException {
        assertThat(texts(night).values())
                .flatExtracting(text ->
                        ADDRESS.matcher(text).results().map(hit -> hit.group(1)).toList())
                .isNotEmpty()
                .allMatch(domain -> domain.matches("(?i)example\\.(org|com|net)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in-2"})
    void every_telephone_number_is_one_set_aside_for_fiction(String night) throws IOException {
        assertThat(PHONE.matcher(patrons(night)).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(phone -> phone.matches("\\d{3}-555-01\\d\\d"));
    }

    @Test
    void every_patron_of_the_cast_is_in_a_delivery() throws IOException {
        String cast = Files.readString(SAMPLE.resolve("README.md"));
        Set<String> named =
                NUMBERED.matcher(cast).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(ids("in")).isSubsetOf(with(named, "1021"));
        assertThat(with(ids("in"), "1040")).containsAll(named);
    }

    @Test
    void the_second_night_has_one_patron_merged_one_new_and_one_changed() throws IOException {
        List<String> first = patrons("in").lines().toList();
        List<String> second = patrons("in-2").lines().toList();
        assertThat(first.stream().filter(row -> !second.contains(row)).map(SampleDataTest::id))
                .containsExactly("1025", "1027");
        assertThat(second.stream().filter(row -> !first.contains(row)).map(SampleDataTest::id))
                .containsExactly("1025", "1040");
    }

    @Test
    void the_second_night_delivers_no_send_again() throws IOException {
        List<String> first = Files.readAllLines(SAMPLE.resolve("in/sends.csv"));
        List<String> second = Files.readAllLines(SAMPLE.resolve("in-2/sends.csv"));
        assertThat(second.subList(1, second.size())).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in-2"})
    void the_mailchimp_export_has_a_file_for_each_status(String night) throws IOException {
        assertThat(texts(night).keySet())
                .contains(
                        "subscribed_email_audience_export_4f1c2a9b7d.csv",
                        "unsubscribed_email_audience_export_4f1c2a9b7d.csv",
                        "cleaned_email_audience_export_4f1c2a9b7d.csv");
    }

    private static String patrons(String night) throws IOException {
        return Files.readString(SAMPLE.resolve(night).resolve("patrons.csv"));
    }

    private static Set<String> ids(String night) throws IOException {
        return patrons(night).lines().skip(1).map(SampleDataTest::id).collect(Collectors.toSet());
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static Set<String> with(Set<String> set, String one) {
        Set<String> both = new TreeSet<>(set);
        both.add(one);
        return both;
    }

    /** Every file of a night by its name, those of the zip too. */
    private static Map<String, String> texts(String night) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var folder = Files.list(SAMPLE.resolve(night))) {
            folder.sorted().forEach(files::add);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            if (file.toString().endsWith(".zip")) {
                unzip(file, texts);
            } else {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static void unzip(Path file, Map<String, String> texts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
