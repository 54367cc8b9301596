package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    @TempDir
    Path disk;

    Path folder;
    Outbox outbox;

    @BeforeEach
    void open() {
        folder = disk.resolve("outbox");
        outbox = new Outbox(folder, Umask.of("077"));
    }

    @Test
    void a_published_night_is_read_under_its_date_and_as_latest() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");

        assertThat(folder.resolve("2026-11-20/orphans.csv")).hasContent("ann");
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");
        assertThat(outbox.latest()).contains("2026-11-20");
        assertThat(outbox.runOf("2026-11-20")).contains("2026-11-20-1");
    }

    @Test
    void links_are_relative_so_that_the_outbox_can_be_moved() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");

        Files.move(folder, disk.resolve("elsewhere"));

        assertThat(disk.resolve("elsewhere/latest/orphans.csv")).hasContent("ann");
    }

    @Test
    void nothing_of_a_night_is_seen_before_it_is_published() throws IOException {
        stage("2026-11-20-1", "ann");
        outbox.seal("2026-11-20-1");

        assertThat(Folders.names(folder)).containsExactly(".houselist");
    }

    @Test
    void a_night_published_again_replaces_the_former_one() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");
        night("2026-11-20-2", "2026-11-20", "bob");

        assertThat(folder.resolve("latest/orphans.csv")).hasContent("bob");
        assertThat(Folders.names(folder.resolve(".houselist/runs"))).containsExactly("2026-11-20-2");
    }

    @Test
    void latest_never_goes_back_to_an_older_date() throws IOException {
        night("2026-11-21-1", "2026-11-21", "ann");
        night("2026-11-20-1", "2026-11-20", "bob");

        assertThat(outbox.latest()).contains("2026-11-21");
        assertThat(folder.resolve("2026-11-20/orphans.csv")).hasContent("bob");
    }

    @Test
    void a_part_has_a_folder_of_its_own_and_leaves_latest_alone() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");
        stage("2026-11-20-eligibility-2", "bob");
        outbox.publish("2026-11-20-eligibility-2", "2026-11-20-eligibility", false);

        assertThat(folder.resolve("2026-11-20-eligibility/orphans.csv")).hasContent("bob");
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");
    }

    @Test
    void a_run_killed_after_sealing_is_finished() throws IOException {
        night("2026-11-19-1", "2026-11-19", "ann");
        SortedMap<String, String> hashes = sealed("2026-11-20-1", "bob");

        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);

        assertPublished("bob");
    }

    @Test
    void a_run_killed_after_the_move_is_finished() throws IOException {
        night("2026-11-19-1", "2026-11-19", "ann");
        SortedMap<String, String> hashes = sealed("2026-11-20-1", "bob");
        Files.move(folder.resolve(".houselist/staging/2026-11-20-1"), folder.resolve(".houselist/runs/2026-11-20-1"));
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");

        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);

        assertPublished("bob");
    }

    @Test
    void a_run_killed_with_the_new_link_in_its_hand_is_finished() throws IOException {
        SortedMap<String, String> hashes = sealed("2026-11-20-1", "bob");
        Files.createDirectories(folder.resolve(".houselist/runs"));
        Files.move(folder.resolve(".houselist/staging/2026-11-20-1"), folder.resolve(".houselist/runs/2026-11-20-1"));
        Files.createSymbolicLink(folder.resolve(".houselist/new-link"), Path.of(".houselist/runs/2026-11-20-1"));

        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);

        assertPublished("bob");
        assertThat(Files.exists(folder.resolve(".houselist/new-link"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void a_run_killed_before_latest_moved_is_finished() throws IOException {
        night("2026-11-19-1", "2026-11-19", "ann");
        SortedMap<String, String> hashes = sealed("2026-11-20-1", "bob");
        outbox.publish("2026-11-20-1", "2026-11-20", false);
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");

        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);

        assertPublished("bob");
    }

    @Test
    void finishing_a_finished_run_changes_nothing() throws IOException {
        SortedMap<String, String> hashes = night("2026-11-20-1", "2026-11-20", "bob");

        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);
        outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes);

        assertPublished("bob");
    }

    @Test
    void a_file_that_differs_from_what_was_sealed_is_not_published() throws IOException {
        night("2026-11-19-1", "2026-11-19", "ann");
        SortedMap<String, String> hashes = sealed("2026-11-20-1", "bob");
        Files.writeString(outbox.file("2026-11-20-1", "orphans.csv"), "eve");
        Files.writeString(outbox.file("2026-11-20-1", "import/added.csv"), "eve");
        Files.delete(outbox.file("2026-11-20-1", "import/gala.csv"));

        assertThatThrownBy(() -> outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, hashes))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("differs from what was sealed: import/added.csv, import/gala.csv, orphans.csv")
                .hasMessageContaining("--fresh");
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");
        assertThat(folder.resolve("2026-11-20")).doesNotExist();
    }

    @Test
    void a_sealed_run_that_is_gone_is_said() {
        assertThatThrownBy(() -> outbox.finishPublishing("2026-11-20-1", "2026-11-20", true, Map.of("a", "b")))
                .hasMessageContaining("does not exist")
                .hasMessageContaining("--fresh");
    }

    @Test
    void a_resumed_run_finds_its_staging_folder_as_it_was() throws IOException {
        stage("2026-11-20-1", "ann");

        assertThat(outbox.stage("2026-11-20-1").resolve("orphans.csv")).exists();
    }

    @Test
    void a_complete_run_is_not_staged_again() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");

        assertThatThrownBy(() -> outbox.stage("2026-11-20-1")).hasMessageContaining("complete already");
        assertPublished("ann");
    }

    @Test
    void a_sealed_night_is_private_whatever_the_umask_of_the_shell() throws IOException {
        night("2026-11-20-1", "2026-11-20", "ann");

        assertThat(rights(".houselist")).isEqualTo("rwx------");
        assertThat(rights("2026-11-20/.")).isEqualTo("rwx------");
        assertThat(rights("2026-11-20/import")).isEqualTo("rwx------");
        assertThat(rights("2026-11-20/import/gala.csv")).isEqualTo("rw-------");
    }

    @Test
    void the_group_may_read_where_the_settings_say_so() throws IOException {
        outbox = new Outbox(folder, Umask.of("027"));
        night("2026-11-20-1", "2026-11-20", "ann");

        assertThat(rights("2026-11-20/.")).isEqualTo("rwxr-x---");
        assertThat(rights("2026-11-20/import/gala.csv")).isEqualTo("rw-r-----");
    }

    @Test
    void old_nights_go_with_their_runs_and_the_newest_stay() throws IOException {
        for (int day = 11; day <= 14; day++) {
            outbox.delivery("2026-11-%d-1".formatted(day));
            night("2026-11-%d-1".formatted(day), "2026-11-" + day, "ann");
        }
        outbox.delivery("2026-11-15-1");

        outbox.removeOld(2, Set.of("2026-11-15-1"));

        assertThat(Folders.names(folder)).containsExactly(".houselist", "2026-11-13", "2026-11-14", "latest");
        assertThat(Folders.names(folder.resolve(".houselist/runs"))).containsExactly("2026-11-13-1", "2026-11-14-1");
        assertThat(Folders.names(folder.resolve(".houselist/deliveries"))).containsExactly("2026-11-15-1");
        assertThat(folder.resolve("latest/orphans.csv")).hasContent("ann");
    }

    @Test
    void the_newest_night_stays_even_if_none_is_to_be_kept() throws IOException {
        night("2026-11-13-1", "2026-11-13", "ann");
        night("2026-11-14-1", "2026-11-14", "bob");

        outbox.removeOld(0, Set.of());

        assertThat(Folders.names(folder)).containsExactly(".houselist", "2026-11-14", "latest");
    }

    @Test
    void what_others_put_into_the_outbox_stays() throws IOException {
        night("2026-11-13-1", "2026-11-13", "ann");
        night("2026-11-14-1", "2026-11-14", "bob");
        Files.createDirectory(folder.resolve("2020-01-01"));
        Files.writeString(folder.resolve("notes.txt"), "ours");

        outbox.removeOld(1, Set.of());

        assertThat(Folders.names(folder))
                .containsExactly(".houselist", "2020-01-01", "2026-11-14", "latest", "notes.txt");
    }

    @Test
    void parts_go_with_the_nights_before_which_they_ran() throws IOException {
        for (int day = 11; day <= 13; day++) {
            night("2026-11-%d-1".formatted(day), "2026-11-" + day, "ann");
            stage("2026-11-%d-intake-2".formatted(day), "ann");
            outbox.publish("2026-11-%d-intake-2".formatted(day), "2026-11-%d-intake".formatted(day), false);
        }

        outbox.removeOld(2, Set.of());

        assertThat(Folders.names(folder))
                .containsExactly(
                        ".houselist", "2026-11-12", "2026-11-12-intake", "2026-11-13", "2026-11-13-intake", "latest");
    }

    @Test
    void a_real_folder_in_the_place_of_a_night_is_left_alone() throws IOException {
        stage("2026-11-20-1", "ann");
        Files.createDirectory(folder.resolve("2026-11-20"));

        assertThatThrownBy(() -> outbox.publish("2026-11-20-1", "2026-11-20", true))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("is no link of House List");
        assertThat(folder.resolve("latest")).doesNotExist();
    }

    @Test
    void an_outbox_that_is_a_file_is_said() throws IOException {
        Files.writeString(folder, "a file");

        assertThatThrownBy(() -> outbox.stage("2026-11-20-1"))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("give the job the right to write, or another path");
    }

    @Test
    void an_outbox_that_may_not_be_written_is_said() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

        assertThatThrownBy(() -> outbox.stage("2026-11-20-1")).hasMessageContaining("no permission");
    }

    @Test
    void no_file_is_written_outside_of_the_night() {
        outbox.stage("2026-11-20-1");

        assertThatThrownBy(() -> outbox.file("2026-11-20-1", "../../evil.csv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SortedMap<String, String> night(String run, String nightFolder, String content) throws IOException {
        SortedMap<String, String> hashes = sealed(run, content);
        outbox.publish(run, nightFolder, true);
        return hashes;
    }

    private SortedMap<String, String> sealed(String run, String content) throws IOException {
        stage(run, content);
        return outbox.seal(run);
    }

    private void stage(String run, String content) throws IOException {
        outbox.stage(run);
        Files.writeString(outbox.file(run, "orphans.csv"), content);
        Files.writeString(outbox.file(run, "import/gala.csv"), content);
    }

    private void assertPublished(String content) {
        assertThat(folder.resolve("2026-11-20/orphans.csv")).hasContent(content);
        assertThat(folder.resolve("latest/import/gala.csv")).hasContent(content);
        assertThat(Folders.names(folder.resolve(".houselist/staging"))).isEmpty();
    }

    private String rights(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
