package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.FileKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README.md and src/docs/operations.md against what the program does. */
class ReadmeTest {
    private static final Pattern OUTPUT = Pattern.compile("<!-- output: .*-->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. `([a-z-]+)`");
    private static final Pattern RAN = Pattern.compile("(?m)^([a-z]+(?:-[a-z]+)*) +[0-9]");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `houselist ([a-z]+)` \\|");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+)  ");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern EXIT = Pattern.compile("(?m)^\\| (\\d) \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @TempDir
    static Path folder;

    private static String readme = "";
    private static String printed = "";

    @BeforeAll
    static void read_it_and_run_the_first_night() throws Exception {
        readme = Files.readString(Path.of("README.md"));
        printed = new SampleNights(folder, SampleNights.h2(folder)).first();
    }

    /** But for the seconds, the path of the outbox and the ignored columns of an export. */
    @Test
    void the_output_is_what_the_sample_night_prints() {
        Matcher output = OUTPUT.matcher(readme);
        assertThat(output.find()).isTrue();
        assertThat(withoutSeconds(output.group(1))).isEqualTo(withoutSeconds(printed));
    }

    @Test
    void the_steps_are_those_of_the_night_in_their_order() {
        String table = printed.substring(0, printed.indexOf("total"));
        assertThat(all(STEP, readme)).isEqualTo(all(RAN, table));
    }

    @Test
    void the_commands_are_those_of_the_help() {
        assertThat(all(COMMAND, readme)).isEqualTo(all(LISTED, SampleNights.said("--help")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly",
                "intake",
                "duplicates",
                "adoption",
                "eligibility",
                "check",
                "runs list",
                "runs show",
                "generate"
            })
    void every_option_of_a_command_is_named(String command) {
        assertThat(readme).contains(options(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "merges list",
                "merges show",
                "merges approve",
                "merges reject",
                "merges undo",
                "merges assign",
                "merges export",
                "merges import"
            })
    void every_option_of_the_merge_queue_is_explained(String command) throws Exception {
        assertThat(Files.readString(Path.of("src/docs/operations.md"))).contains(options(command));
    }

    @Test
    void no_option_is_named_that_no_command_has() {
        Set<String> known = new TreeSet<>();
        for (String command : all(COMMAND, readme)) {
            known.addAll(Arrays.asList(options(command)));
        }
        known.addAll(Arrays.asList(options("runs list")));
        known.add("--help");
        String said = readme.substring(readme.indexOf("## Commands"), readme.indexOf("## Exit codes"));
        assertThat(known).containsAll(all(OPTION, said));
    }

    @Test
    void the_example_of_another_mailing_tool_is_understood() throws Exception {
        String example =
                readme.substring(readme.indexOf("       sources:"), readme.indexOf("3. `jobs/houselist check"));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.copy(Path.of("sample-data/in/patrons.csv"), inbox.resolve("patrons.csv"));
        Files.copy(Path.of("sample-data/in/sends.csv"), inbox.resolve("sends.csv"));
        Files.writeString(inbox.resolve("ac-gala.csv"), """
                Email,Status,Unsubscribed
                bob@example.org,Unsubscribed,2026-11-01 10:00:00
                """);
        Path settings = Files.writeString(folder.resolve("settings.yaml"), example.stripIndent());

        assertThat(SampleNights.said("check", "--config", settings.toString(), "--inbox", inbox.toString()))
                .contains("email = bob@example.org, list = gala, status = unsubscribed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/operations.md"})
    void the_exit_codes_are_those_of_the_program(String document) throws Exception {
        List<String> codes = Arrays.stream(ExitCode.values())
                .map(outcome -> "" + outcome.code())
                .toList();
        assertThat(all(EXIT, Files.readString(Path.of(document)))).isEqualTo(codes);
    }

    @Test
    void the_kinds_of_files_are_those_that_are_read() {
        assertThat(all(Pattern.compile("\\| `([a-z-]+)\\*\\.csv`"), readme))
                .isEqualTo(Arrays.stream(FileKind.values()).map(FileKind::word).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "sample-data/README.md",
                "src/docs/files.md",
                "src/docs/tables.md",
                "src/docs/glossary.md",
                "src/docs/operations.md",
                "src/docs/addresses.md",
                "src/docs/decisions/README.md"
            })
    void every_link_leads_to_a_file_and_a_heading(String document) throws Exception {
        Matcher link = LINK.matcher(Files.readString(Path.of(document)));
        while (link.find()) {
            Path file = Path.of(document).resolveSibling(link.group(1)).normalize();
            assertThat(file).as(document).exists();
            if (link.group(2) != null) {
                assertThat(anchors(Files.readString(file))).as(document).contains(link.group(2));
            }
        }
    }

    private static Set<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> "#"
                        + line.replaceFirst("^#+ ", "")
                                .toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^a-z0-9 _-]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String[] options(String command) {
        return all(
                        OPTION,
                        SampleNights.said((command + " --help").split(" "))
                                .lines()
                                .filter(line -> line.startsWith("      --"))
                                .collect(Collectors.joining("\n")))
                .toArray(String[]::new);
    }

    private static List<String> withoutSeconds(String text) {
        return text.lines()
                .filter(line -> !line.contains("columns ignored") && !line.contains("[... "))
                .map(line -> line.replaceFirst(" +\\d+\\.\\d$", "").replaceFirst("^(Published [^:]*:).*", "$1"))
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
