package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GroupsTest {
    private static final Groups SETTINGS = Groups.of(List.of("board", " Major Donors "));

    @ParameterizedTest(name = "\"{0}\": {1}, {2}")
    @FieldSource("examples")
    void a_record_is_in_a_group_of_the_settings_however_it_is_written(String written, boolean in, String why) {
        assertThat(Groups.written(written).meet(SETTINGS)).as(why).isEqualTo(in);
    }

    static final List<Object[]> examples = List.of(
            row("board", true, "as the settings write it"),
            row("Board", true, "case does not count"),
            row("press; BOARD ;", true, "nor do blanks around it, and one of several will do"),
            row("major donors", true, "nor does the case of the settings"),
            row("boards", false, "another word"),
            row("major", false, "half of a name"),
            row("", false, "no group"),
            row(" ; ", false, "still no group"));

    @Test
    void what_only_one_of_two_records_is_in_keeps_its_spelling() {
        Groups one = Groups.written("Press;Board;board");
        assertThat(one.without(Groups.written("BOARD"))).containsExactly("Press");
        assertThat(one.have("press ")).isTrue();
        assertThat(Groups.of(List.of(" ")).have("")).isFalse();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
