package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final People ANN_TWICE = new People.Builder(HouseRules.usual())
            .add(Person.of(Map.of(
                    "first_name", "Ann", "last_name", "Lee", "email", "ann@example.org", "phone", "212-555-0199")))
            .add(Person.of(Map.of(
                    "first_name", "Ann", "last_name", "Lee", "email", "ann@example.org", "phone", "303-555-7000")))
            .build();

    private final Scorer scorer = new Scorer(ANN_TWICE, MatchModel.delivered());
    private final Ledger ledger = scorer.ledger(0, 1);

    @Test
    void its_lines_add_up_to_the_weight() {
        assertThat(ledger.total()).isEqualTo(scorer.weight(0, 1), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void its_text_is_short_and_reads_back() {
        assertThat(ledger.text()).hasSizeLessThan(1_000).contains("first_name.exact=", "phone.different=-");
        assertThat(Ledger.parse(ledger.text()).text()).isEqualTo(ledger.text());
        assertThatThrownBy(() -> Ledger.parse("nonsense")).hasMessageContaining("expected comparison.level=weight");
    }

    @Test
    void its_weights_and_sums_are_shown_in_hundredths() {
        assertThat(Ledger.parse("first_name.exact=1.1 last_name.exact=2.2 phone.exact=0.001")
                        .entries())
                .extracting(Ledger.Entry::weight, Ledger.Entry::sum)
                .containsExactly(tuple(1.1, 1.1), tuple(2.2, 3.3), tuple(0.0, 3.3));
    }

    @Test
    void it_says_what_agrees_and_what_does_not() {
        assertThat(ledger.because())
                .contains("same e-mail", "same first name", "same last name", "; but different phones");
    }
}
