package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.houselist.books.SendOutcome;
import org.houselist.books.SubscriberStatus;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers in the tables and their words, wherever those are written who cannot ask the code: the views, the documentation, the settings. */
class CodesDocTest {
    private static final Path VIEWS = Path.of("src/main/resources/db/migration/R__views.sql");
    private static final Path TABLES = Path.of("src/docs/tables.md");

    /** In a script of the views {@code case s.status when 1 then 'subscribed' … end as status}. */
    private static final Pattern CASE =
            Pattern.compile("case \\w\\.(\\w+)((?:\\s+when \\d+ then '[^']+')+) end\\s+as (\\w+)");

    private static final Pattern WHEN = Pattern.compile("when (\\d+) then '([^']+)'");

    static Stream<Arguments> columns() {
        List<String> statuses = SubscriberStatus.inFiles().stream()
                .map(status -> status.code() + " " + status.word())
                .toList();
        List<String> optOuts = SubscriberStatus.inFiles().stream()
                .filter(SubscriberStatus::isOptOut)
                .map(status -> status.code() + " " + status.word())
                .toList();
        List<String> outcomes = SendOutcome.all().stream()
                .map(outcome -> outcome.code() + " " + outcome.word())
                .toList();
        List<String> kinds = PatronKind.all().stream()
                .map(kind -> kind.code() + " " + kind.word())
                .toList();
        List<String> patronStatuses = PatronStatus.all().stream()
                .map(status -> status.code() + " " + status.word())
                .toList();
        return Stream.of(
                Arguments.of("patron", "kind", kinds),
                Arguments.of("patron", "status", patronStatuses),
                Arguments.of("subscription", "status", statuses),
                Arguments.of("opt_out", "status", optOuts),
                Arguments.of("send", "outcome", outcomes));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("columns")
    void a_view_shows_the_word_of_every_number(String table, String column, List<String> expected) throws IOException {
        String view = after(Files.readString(VIEWS), "create view " + table + "_shown as", ";");
        Matcher found = CASE.matcher(view);
        assertThat(found.results()
                        .filter(one ->
                                one.group(3).equals(column) && one.group(1).equals(column))
                        .map(one -> words(one.group(2))))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("columns")
    void the_documentation_of_a_table_has_the_word_of_every_number(String table, String column, List<String> expected)
            throws IOException {
        String section = after(Files.readString(TABLES), "### " + table + "\n", "\n### ");
        assertThat(section.lines().filter(line -> line.startsWith("| " + column + " |")))
                .singleElement()
                .asString()
                .contains(String.join(", ", expected) + " |");
    }

    @Test
    void the_settings_take_the_words_that_are_read() {
        assertThat(FileKind.SUBSCRIBERS.words("status"))
                .containsExactlyInAnyOrderElementsOf(SubscriberStatus.inFiles().stream()
                        .map(SubscriberStatus::word)
                        .toList());
        assertThat(FileKind.SENDS.words("outcome"))
                .containsExactlyInAnyOrderElementsOf(
                        SendOutcome.all().stream().map(SendOutcome::word).toList());
    }

    private static List<String> words(String cases) {
        return WHEN.matcher(cases)
                .results()
                .map(one -> one.group(1) + " " + one.group(2))
                .toList();
    }

    private static String after(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start).isNotNegative();
        int to = text.indexOf(end, from + start.length());
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
