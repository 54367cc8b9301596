package org.houselist.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_well_and_a_file_or_nothing_is_not() throws IOException {
        assertThat(InboxFolder.problem(folder)).isEmpty();
        assertThat(told(Files.createFile(folder.resolve("file")))).contains("which is no folder");
        assertThat(told(folder.resolve("gone"))).contains("which does not exist");
    }

    /** Without the right to enter it every file would be taken for absent, and what is absent has gone. */
    @Test
    void a_folder_that_may_not_be_entered_is_no_empty_one() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--------"));
        Assumptions.assumeFalse(Files.isExecutable(closed), "root may enter every folder");
        assertThat(told(closed)).contains("may not be looked into", "read (r) and to enter (x)");
    }

    private static String told(Path inbox) {
        return InboxFolder.problem(inbox).orElseThrow().line();
    }
}
