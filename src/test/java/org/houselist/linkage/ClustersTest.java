package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ann is 0, Bob 1, Cy 2, Dee 3. */
class ClustersTest {
    private static Clusters.Builder people(Clusters.PairWeight weights) {
        return new Clusters.Builder(4, 2, weights);
    }

    @Test
    void what_is_sure_hangs_together() {
        assertThat(people((a, b) -> 5).sure(0, 1, 5).sure(1, 2, 5).build().groups())
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void a_group_does_not_hang_on_one_weak_link() {
        Clusters.PairWeight onlyOneLink = (a, b) -> (a < 2) == (b < 2) || (a == 1 && b == 2) ? 5 : -9;

        Clusters clusters =
                people(onlyOneLink).sure(0, 1, 9).sure(2, 3, 9).sure(1, 2, 5).build();

        assertThat(clusters.groups()).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void a_human_no_holds_over_chains() {
        Clusters clusters =
                people((a, b) -> 9).sure(0, 1, 9).sure(1, 2, 8).never(0, 2).build();

        assertThat(clusters.groups()).containsExactly(List.of(0, 1));
    }

    @Test
    void a_decision_holds_whatever_the_weights_are() {
        assertThat(people((a, b) -> -9).decided(0, 1).decided(1, 2).build().groups())
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void one_member_can_be_taken_out_and_the_rest_stays() {
        Clusters clusters = people((a, b) -> 9)
                .sure(0, 1, 9)
                .sure(1, 2, 9)
                .sure(0, 2, 9)
                .takenOut(1)
                .build();

        assertThat(clusters.groups()).containsExactly(List.of(0, 2));
        assertThat(clusters.groupOf(1)).isEqualTo(1);
    }
}
