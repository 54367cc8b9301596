package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.houselist.batch.Umask;
import org.houselist.settings.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {
    @TempDir
    Path folder;

    @Test
    void a_new_register_is_as_private_as_the_outbox() throws Exception {
        Path file = Files.createFile(folder.resolve("houselist.mv.db"));
        Database database = new Database("jdbc:h2:" + folder.resolve("houselist") + ";CACHE_SIZE=1000", "", "");

        DatabaseFile.keepPrivate(database, Umask.of("027"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }
}
