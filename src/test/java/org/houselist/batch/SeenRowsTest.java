package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenRowsTest {
    private static final int ROWS = 1_000;

    @TempDir
    Path folder;

    private String token = "";

    @BeforeEach
    void the_last_extract_had_a_thousand_rows() throws IOException {
        LongList voids = new LongList();
        voids.add(7);
        TextNumbers numbers = new TextNumbers(Imprint.Key.random(), 10);
        try (SeenRows rows = new SeenRows(null, "rules", folder.resolve("rows"))) {
            rows.within("header");
            for (int id = 1; id <= ROWS; id++) {
                assertThat(find(rows, row(id))).isZero();
                rows.write(rows.high(), rows.low(), id);
                numbers.add("patron " + id);
            }
            rows.write(0, 0, ROWS + 1);
        }
        numbers.write(folder.resolve("numbers"));
        token = SeenFile.write(file(), folder.resolve("rows"), voids, folder.resolve("numbers"));
    }

    @Test
    void a_row_is_known_by_its_bytes() throws IOException {
        SeenRows tonight = tonight("rules", "header");
        assertThat(find(tonight, row(1))).isEqualTo(1);
        assertThat(find(tonight, row(2) + " ")).isZero();
        assertThat(find(tonight, row(3))).isEqualTo(3);
        assertThat(find(tonight, "")).isZero();
    }

    @Test
    void rows_are_known_in_any_order() throws IOException {
        SeenRows tonight = tonight("rules", "header");
        List<Integer> ids = new ArrayList<>();
        for (int id = 1; id <= ROWS; id++) {
            ids.add(id);
        }
        Collections.shuffle(ids, new Random(1));
        int known = 0;
        for (int id : ids) {
            long found = find(tonight, row(id));
            assertThat(found).isIn(0L, (long) id);
            known += found > 0 ? 1 : 0;
        }
        assertThat(known).isGreaterThan(ROWS / 2);
    }

    @Test
    void a_row_that_was_read_by_other_rules_or_under_another_header_is_not_known() throws IOException {
        assertThat(find(tonight("other rules", "header"), row(1))).isZero();
        assertThat(find(tonight("rules", "other header"), row(1))).isZero();
    }

    @Test
    void a_row_whose_key_stood_twice_is_not_known() throws IOException {
        assertThat(find(tonight("rules", "header"), row(7))).isZero();
    }

    @Test
    void every_id_comes_once() {
        List<Long> ids = new ArrayList<>();
        opened(token).ids(ids::add);
        assertThat(ids).doesNotHaveDuplicates().hasSize(ROWS + 1).contains(7L, ROWS + 1L);
    }

    @Test
    void the_numbers_of_the_keys_come_back_and_go_on() {
        TextNumbers numbers = opened(token).numbers();
        assertThat(numbers.find("patron 12")).isEqualTo(12);
        assertThat(numbers.find("patron 0")).isZero();
        assertThat(numbers.add("patron 0")).isEqualTo(ROWS + 1);
    }

    @Test
    void a_file_of_another_state_of_the_database_is_not_opened() {
        assertThat(SeenFile.open(file(), "another token")).isNull();
        assertThat(SeenFile.open(folder.resolve("none"), token)).isNull();
    }

    @Test
    void a_torn_file_is_not_opened() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(SeenFile.open(file(), token)).isNull();

        whole[whole.length / 2] ^= 1;
        Files.write(file(), whole);
        assertThat(SeenFile.open(file(), token)).isNull();
    }

    private SeenFile opened(String wanted) {
        @Nullable SeenFile opened = SeenFile.open(file(), wanted);
        if (opened == null) {
            throw new AssertionError("the file is not opened");
        }
        return opened;
    }

    private SeenRows tonight(String rules, String header) throws IOException {
        SeenRows rows = new SeenRows(opened(token), rules, folder.resolve("next"));
        rows.within(header);
        return rows;
    }

    private Path file() {
        return folder.resolve("seen");
    }

    private static String row(int id) {
        return id + ",Ann,Archer,ann" + id + "@example.org,1 Elm St";
    }

    private static long find(SeenRows rows, String text) {
        byte[] bytes = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
        return rows.find(bytes, 2, bytes.length - 2);
    }
}
