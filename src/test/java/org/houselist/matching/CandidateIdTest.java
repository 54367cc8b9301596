package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.Cast.id;

import org.junit.jupiter.api.Test;

class CandidateIdTest {

    @Test
    void a_pair_has_one_id_in_either_direction_on_every_night() {
        assertThat(CandidateId.of(id("12"), id("9")))
                .isEqualTo(CandidateId.of(id("9"), id("12")))
                .isEqualTo("M-DRRTJAHDM0PW");
    }

    @Test
    void other_pairs_have_other_ids() {
        assertThat(CandidateId.of(id("1"), id("23"))).isNotEqualTo(CandidateId.of(id("12"), id("3")));
        assertThat(CandidateId.of(id("12"), id("3"))).isNotEqualTo(CandidateId.of(id("0012"), id("3")));
    }
}
