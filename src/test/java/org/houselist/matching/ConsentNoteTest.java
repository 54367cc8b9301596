package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ConsentNoteTest {
    private static final Consent NOTHING = Consent.NOTHING_SAID;
    private static final Consent NO_EMAIL =
            new Consent(true, false, false, false, PatronStatus.ACTIVE, Groups.NONE, Set.of());
    private static final Consent ALL =
            new Consent(true, true, true, true, PatronStatus.DECEASED, Groups.written("press;board"), Set.of("e-mail"));
    private static final Consent INACTIVE =
            new Consent(false, false, false, false, PatronStatus.INACTIVE, Groups.NONE, Set.of());

    @ParameterizedTest(name = "{3}: {2}")
    @FieldSource("examples")
    void the_note_says_what_the_merge_would_lose(Consent keep, Consent merge, String note, String why) {
        assertThat(ConsentNote.of(keep, merge)).as(why).isEqualTo(note);
    }

    static final List<Object[]> examples = List.of(
            row(NOTHING, NOTHING, "", "nothing to lose"),
            row(NOTHING, NO_EMAIL, "merge_id has no_email; keep_id has not", "the flag is on the record that goes"),
            row(NO_EMAIL, NOTHING, "", "the flag is on the record that stays"),
            row(NO_EMAIL, NO_EMAIL, "", "both have it"),
            row(NOTHING, INACTIVE, "merge_id is inactive; keep_id is not", "a status"),
            row(ALL, ALL, "", "both say the same"),
            row(
                    NOTHING,
                    ALL,
                    "merge_id has no_email; keep_id has not; also merge_id has no_mail; keep_id has not; also merge_id has no_phone; keep_id has not;"
                            + " also merge_id has allow_marketing = N; keep_id has not; also merge_id has refused e-mail; keep_id has not;"
                            + " also merge_id is deceased; keep_id is not; also merge_id is in group board; keep_id is not;"
                            + " also merge_id is in group press; keep_id is not",
                    "everything at once"));

    private static Object[] row(Object... cells) {
        return cells;
    }
}
