package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.patron.Stub.NAME_ONLY;
import static org.houselist.patron.Stub.NO;
import static org.houselist.patron.Stub.STUB;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StubTest {

    @ParameterizedTest(name = "{0}|{1}|{2}|{3}|{4}: {5}, {7}")
    @FieldSource("records")
    void a_record_is_a_stub_name_only_or_more(
            String first,
            String last,
            String street,
            String phone,
            boolean bought,
            Stub expected,
            int complete,
            String why) {
        PatronContent content =
                new PatronContent(PersonName.of(first, last), street, "Reno", "", "", "", phone, "", bought);
        assertThat(Stub.of(content, Placeholders.usual())).as(why).isEqualTo(expected);
        assertThat(Completeness.of(content, Placeholders.usual()))
                .as("filled fields")
                .isEqualTo(complete);
    }

    static final List<Object[]> records = List.of(
            row("Newsletter", "Newsletter", "Required", "", false, STUB, 1, "made by the web site"),
            row("", "", "", "", false, STUB, 1, "nothing but the e-mail"),
            row("", "", "Required", "-", false, STUB, 1, "a dash is no phone number"),
            row("Ann", "Lee", "", "", false, NAME_ONLY, 3, "a real name is never a placeholder"),
            row("Ann", "Unknown", "Required", "", false, NAME_ONLY, 2, "half a name is real, too"),
            row("Newsletter", "Newsletter", "12 Main Street", "", false, NO, 2, "somebody lives there"),
            row("", "", "", "555-0100", false, NO, 2, "can be phoned"),
            row("Newsletter", "Newsletter", "Required", "", true, NO, 1, "has bought a ticket"),
            row("Ann", "Lee", "12 Main Street", "555-0100", true, NO, 5, "a customer"));

    private static Object[] row(Object... cells) {
        return cells;
    }
}
