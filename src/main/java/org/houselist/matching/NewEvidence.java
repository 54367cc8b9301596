package org.houselist.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.houselist.linkage.Ledger;

/**
 * Opens a pair that somebody said is not one person where the records have come to say so more than they did: it must be sure by
 * now, and something must speak for it that did not when it was decided. The row then says what.
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

    /** The row, to be asked again where it was rejected and there is new evidence. */
    QueueRow opens(QueueRow row, LocalDate night) {
        LikelyPair pair = row.status() == QueueStatus.REJECTED ? sure.get(row.candidateId()) : null;
        if (pair == null || row.ledger().isEmpty()) {
            return row;
        }
        Ledger news = news(Ledger.parse(row.ledger()), Ledger.parse(pair.ledger()));
        return news.lines().isEmpty()
                ? row
                : row.askAgain(night)
                        .withLedger(pair.ledger())
                        .because("asked again, for there is new evidence since it was rejected: " + news.because());
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
