package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.houselist.linkage.Ledger;
import org.junit.jupiter.api.Test;

class NewEvidenceTest {
    private static final LocalDate TONIGHT = LocalDate.of(2026, 11, 21);
    private static final String THEN = "prior=-10.00 first_name.exact=5.00 last_name.exact=7.00 street.exact=6.00";

    @Test
    void a_no_stays_while_the_records_say_what_they_said() {
        assertThat(tonight(THEN).status()).isEqualTo(QueueStatus.REJECTED);
    }

    @Test
    void a_no_stays_where_the_same_evidence_has_grown_heavier() {
        assertThat(tonight(THEN.replace("6.00", "9.00")).status()).isEqualTo(QueueStatus.REJECTED);
    }

    @Test
    void the_same_phone_opens_it_and_is_named() {
        QueueRow row = tonight(THEN + " phone.exact=9.00");

        assertThat(row.status()).isEqualTo(QueueStatus.PENDING);
        assertThat(row.because()).isEqualTo("asked again, for there is new evidence since it was rejected: same phone");
    }

    @Test
    void new_evidence_that_makes_nobody_sure_opens_nothing() {
        QueueRow row = tonight("prior=-10.00 first_name.exact=5.00 last_name.exact=7.00 phone.exact=9.00");

        assertThat(row.status()).isEqualTo(QueueStatus.REJECTED);
    }

    private static QueueRow tonight(String ledger) {
        LikelyPair pair = LikelyPair.of(1, 2, Ledger.parse(ledger), true);
        return new NewEvidence(List.of(pair), any -> "M-1").opens(rejected(), TONIGHT);
    }

    private static QueueRow rejected() {
        LocalDate lastNight = TONIGHT.minusDays(1);
        return new QueueRow(
                "M-1",
                Cast.id("1"),
                Cast.id("2"),
                Confidence.HIGH,
                95,
                "look alike",
                QueueStatus.REJECTED,
                lastNight,
                "Nora",
                lastNight,
                "",
                lastNight,
                "",
                1,
                THEN);
    }
}
