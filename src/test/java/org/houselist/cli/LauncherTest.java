package org.houselist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jobs/houselist and jobs/nightly in a project of one file, with a Java and a Maven that only write down what they are asked. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in *ArchiveClassesAtExit*) exit 0 ;; esac
            echo "java $*"
            exit 3
            """;
    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo "Apache Maven ${MAVEN_SAYS:-3.8.7}"; exit; fi
            echo build >>"$BUILDS"
            if [ -n "${BUILD_FAILS:-}" ]; then echo "cannot find symbol"; exit 1; fi
            mkdir target && echo jar >target/houselist.jar
            """;

    @TempDir
    Path folder;

    private Path project;
    private Path home;
    private Path builds;

    @BeforeEach
    void aProject() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash, no launcher");
        project = Files.createDirectories(folder.resolve("house list"));
        home = Files.createDirectories(folder.resolve("jdk"));
        builds = Files.createFile(folder.resolve("builds"));
        Files.createDirectories(project.resolve("src/main"));
        Files.writeString(project.resolve("src/main/Main.java"), "");
        Files.writeString(project.resolve("pom.xml"), "");
        for (String script : List.of("houselist", "nightly")) {
            executable(project.resolve("jobs").resolve(script), Files.readString(Path.of("jobs", script)));
        }
        executable(home.resolve("bin/java"), JAVA);
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(folder.resolve("bin/mvn"), MAVEN);
        release("17.0.15");
    }

    @Test
    void the_jar_is_built_when_it_is_missing_and_not_again() throws Exception {
        assertThat(start("jobs/houselist", "version").out()).endsWith("houselist.jar version\n");
        assertThat(start("jobs/houselist", "version").err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("target").toFile().list((dir, name) -> name.startsWith("build.")))
                .isEmpty();
    }

    @Test
    void the_jar_is_built_again_when_a_source_is_newer() throws Exception {
        start("jobs/houselist", "version");
        Files.setLastModifiedTime(
                project.resolve("src/main/Main.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        start("jobs/houselist", "version");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(begin(Map.of(), project.resolve("jobs/houselist").toString(), "version"));
        }
        for (Process started : starts) {
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_fails_shows_why_ends_with_1_and_leaves_the_old_jar() throws Exception {
        start("jobs/houselist", "version");
        Files.setLastModifiedTime(
                project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(5)));
        Ended ended = start(Map.of("BUILD_FAILS", "yes"), "jobs/houselist", "version");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("cannot find symbol", "nothing was started");
        assertThat(ended.out()).isEmpty();
        assertThat(project.resolve("target/houselist.jar")).hasContent("jar");
    }

    @Test
    void the_exit_code_and_the_words_of_a_command_come_through() throws Exception {
        Ended ended = start("jobs/houselist", "nightly", "--because", "two words");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).contains("-Xmx1g").endsWith("nightly --because two words\n");
        assertThat(start(Map.of("HOUSELIST_JAVA_OPTS", "-Xmx2g -Da=b"), "jobs/houselist", "runs")
                        .out())
                .contains(" -Xmx2g -Da=b ")
                .doesNotContain("-Xmx1g");
    }

    @Test
    void the_night_finds_its_settings_from_any_folder_and_through_links() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("tonight"), project.resolve("jobs/nightly"));
        Process process = begin(Map.of(), link.toString(), "--quiet");
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("nightly --config " + project.toRealPath().resolve("jobs/nightly.yaml") + " --quiet\n");
    }

    @Test
    void what_is_missing_or_too_old_is_named_with_what_to_install() throws Exception {
        Ended maven = start(Map.of("MAVEN_SAYS", "3.6.3"), "jobs/houselist", "version");
        assertThat(maven.code()).isEqualTo(2);
        assertThat(maven.err()).contains("Maven: found 3.6.3, expected 3.8 or later", "apt-get install maven");

        release("11.0.2");
        Ended java = start("jobs/houselist", "version");
        assertThat(java.code()).isEqualTo(2);
        assertThat(java.err()).contains("Java: found 11.0.2", "expected 17 or later", "apt-get install openjdk-17");
        assertThat(builds()).isZero();
    }

    private Ended start(String script, String... args) throws Exception {
        return start(Map.of(), script, args);
    }

    private Ended start(Map<String, String> environment, String script, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(project.resolve(script).toString()));
        command.addAll(List.of(args));
        Process process = begin(environment, command.toArray(String[]::new));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Process begin(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().put("BUILDS", builds.toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().remove("HOUSELIST_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void release(String version) throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private long builds() throws IOException {
        return Files.readAllLines(builds).size();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int code, String out, String err) {}
}
