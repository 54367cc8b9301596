package org.houselist.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.houselist.linkage.Ledger;

/**
 * Finds the pairs that somebody said are not one person, and whose records have come to say so more than they did: a pair must be
 * sure by now, and something must speak for it that did not when it was decided.
 */
final class NewEvidence {
    /** What speaks for one person: from this many bits. */
    private static final double TELLING = 1;

    private final Map<String, LikelyPair> sure;

    /**
     * @param pairs tonight's likely pairs
     * @param candidateId a pair's candidate id
     */
    NewEvidence(List<LikelyPair> pairs, Function<LikelyPair, String> candidateId) {
        this.sure = pairs.stream()
                .filter(LikelyPair::sure)
                .collect(Collectors.toMap(candidateId, Function.identity(), (one, other) -> one));
    }

    /** By candidate id, of the rejected rows that are to be asked again, why: the end of {@link QueueLife#ASKED_AGAIN}. */
    Map<String, String> in(Collection<QueueRow> rows) {
        Map<String, String> why = new HashMap<>();
        for (QueueRow row : rows) {
            LikelyPair pair = row.status() == QueueStatus.REJECTED ? sure.get(row.candidateId()) : null;
            if (pair != null && !row.ledger().isEmpty()) {
                Ledger news = news(Ledger.parse(row.ledger()), Ledger.parse(pair.ledger()));
                if (!news.lines().isEmpty()) {
                    why.put(row.candidateId(), ", for there is new evidence since it was rejected: " + news.because());
                }
            }
        }
        return why;
    }

    /** What speaks for one person now and did not then. */
    private static Ledger news(Ledger then, Ledger now) {
        return new Ledger(now.lines().stream()
                .filter(line -> !line.level().isEmpty() && line.weight() >= TELLING)
                .filter(line -> then.lines().stream()
                        .noneMatch(
                                before -> before.comparison().equals(line.comparison()) && before.weight() >= TELLING))
                .toList());
    }
}
