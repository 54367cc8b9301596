package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UmaskTest {
    @ParameterizedTest
    @CsvSource({
        "077,  rw-------, rwx------",
        "0077, rw-------, rwx------",
        "027,  rw-r-----, rwxr-x---",
        "22,   rw-r--r--, rwxr-xr-x",
        "007,  rw-rw----, rwxrwx---",
        "0,    rw-rw-rw-, rwxrwxrwx"
    })
    void what_is_withheld_is_missing_from_files_and_folders(String umask, String file, String folder) {
        assertThat(PosixFilePermissions.toString(Umask.of(umask).file())).isEqualTo(file);
        assertThat(PosixFilePermissions.toString(Umask.of(umask).folder())).isEqualTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "078", "777", "177", "rwx", "-77", "00077"})
    void what_is_not_octal_or_locks_the_owner_out_is_refused(String umask) {
        assertThatThrownBy(() -> Umask.of(umask)).hasMessageContaining("expected octal digits");
    }
}
