package org.houselist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.houselist.linkage.Ledger;
import org.junit.jupiter.api.Test;

class LedgerLinesTest {
    @Test
    void what_speaks_for_one_person_goes_to_the_right_and_what_speaks_against_to_the_left() {
        Ledger ledger = Ledger.parse("prior=-9.97 first_name.exact=6.41 birth_date.one_digit=4.00 phone.different=-0.60"
                + " household_or_office=-24.00 email.exact=31.00");

        assertThat(String.join("\n", LedgerLines.of(ledger.entries()))).isEqualTo("""
                compared             level                            bits      sum
                prior                                                -10.0    -10.0  ----------|
                first name           exact                            +6.4     -3.6            |######
                birth date           one digit                        +4.0     +0.4            |####
                phone                different                        -0.6     -0.2           -|
                household or office                                  -24.0    -24.2  ----------|
                email                exact                           +31.0     +6.8            |####################""");
    }
}
