package org.houselist.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.houselist.batch.Times;
import org.junit.jupiter.api.Test;

class SendListTest {
    private final SendList sends = new SendList();

    @Test
    void a_send_stands_in_its_bytes_as_the_document_has_it() {
        sends.add(7, 1_000, 1_500, SendOutcome.CLICKED, true, 12);

        assertThat(HexFormat.ofDelimiter(" ").formatHex(sends.packed()))
                .isEqualTo("00 00 00 07 80 00 00 03 e8 80 00 00 05 dc 04 01 00 00 00 0c");
    }

    @Test
    void what_was_written_is_read_back_whatever_the_year() {
        long longAgo = -62_167_219_200L; // 0000-01-01
        long farAhead = 253_402_300_799L; // 9999-12-31
        sends.add(1, longAgo, Times.UNKNOWN, SendOutcome.SENT, false, 1);
        sends.add(2_000_000_000, farAhead, longAgo, SendOutcome.COMPLAINED, true, 2_000_000_000);
        sends.add(3, -1, farAhead, SendOutcome.BOUNCED_HARD, false, 3);

        SendList read = new SendList().read(sends.packed());

        assertThat(read.count()).isEqualTo(3);
        assertThat(read.campaign(1)).isEqualTo(2_000_000_000);
        assertThat(read.sentAt(0)).isEqualTo(longAgo);
        assertThat(read.sentAt(1)).isEqualTo(farAhead);
        assertThat(read.sentAt(2)).isEqualTo(-1);
        assertThat(read.eventAt(0)).isEqualTo(Times.UNKNOWN);
        assertThat(read.eventAt(1)).isEqualTo(longAgo);
        assertThat(read.eventAt(2)).isEqualTo(farAhead);
        assertThat(read.outcome(1)).isEqualTo(SendOutcome.COMPLAINED);
        assertThat(read.service(1)).isTrue();
        assertThat(read.service(2)).isFalse();
    }

    @Test
    void an_address_may_have_many_sends() {
        for (int i = 0; i < 100_000; i++) {
            sends.add(i, i, Times.UNKNOWN, SendOutcome.SENT, false, 1);
        }

        assertThat(new SendList().read(sends.packed()).campaign(99_999)).isEqualTo(99_999);
    }

    @Test
    void another_outcome_leaves_the_rest_of_the_send_as_it_was() {
        sends.add(7, 1_000, Times.UNKNOWN, SendOutcome.SENT, true, 12);

        sends.outcome(0, SendOutcome.OPENED, 2_000);

        assertThat(sends.outcome(0)).isEqualTo(SendOutcome.OPENED);
        assertThat(sends.eventAt(0)).isEqualTo(2_000);
        assertThat(sends.sentAt(0)).isEqualTo(1_000);
        assertThat(sends.campaign(0)).isEqualTo(7);
        assertThat(sends.service(0)).isTrue();
    }
}
