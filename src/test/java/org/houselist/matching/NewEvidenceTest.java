package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.houselist.linkage.Ledger;
import org.junit.jupiter.api.Test;

class NewEvidenceTest {
    private static final LocalDate LAST_NIGHT = LocalDate.of(2026, 11, 20);
    private static final String THEN = "prior=-10.00 first_name.exact=5.00 last_name.exact=7.00 street.exact=6.00";

    @Test
    void a_no_stays_while_the_records_say_what_they_said() {
        assertThat(askedAgain(THEN)).isEmpty();
    }

    @Test
    void a_no_stays_where_the_same_evidence_has_grown_heavier() {
        assertThat(askedAgain(THEN.replace("6.00", "9.00"))).isEmpty();
    }

    @Test
    void the_same_phone_opens_it_and_is_named() {
        assertThat(askedAgain(THEN + " phone.exact=9.00"))
                .isEqualTo(Map.of("M-1", ", for there is new evidence since it was rejected: same phone"));
    }

    @Test
    void new_evidence_that_makes_nobody_sure_opens_nothing() {
        assertThat(askedAgain("prior=-10.00 first_name.exact=5.00 last_name.exact=7.00 phone.exact=9.00"))
                .isEmpty();
    }

    private static Map<String, String> askedAgain(String ledger) {
        LikelyPair pair = LikelyPair.of(1, 2, Ledger.parse(ledger), true);
        return new NewEvidence(List.of(pair), any -> "M-1").in(List.of(rejected()));
    }

    private static QueueRow rejected() {
        return new QueueRow(
                "M-1",
                Cast.id("1"),
                Cast.id("2"),
                Confidence.HIGH,
                95,
                "look alike",
                QueueStatus.REJECTED,
                LAST_NIGHT,
                "Nora",
                LAST_NIGHT,
                "",
                LAST_NIGHT,
                "",
                1,
                THEN);
    }
}
