package org.houselist.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.patron.MergeChains;
import org.jspecify.annotations.Nullable;

/** The queue of one night: the rows of the last, what people decided since, what the CRM reported, and what is found tonight. */
final class TonightsQueue {
    private final LocalDate night;
    private final DecisionBook decisions;
    private final PatronsThere patrons;
    private final MergeChains merges;
    private final QueueLife life;

    /**
     * @param reports what the CRM reported of merges
     * @param requests what earlier nights asked the CRM for
     */
    TonightsQueue(
            LocalDate night,
            DecisionBook decisions,
            List<FailedMerges.Report> reports,
            List<MergeRequest> requests,
            PatronsThere patrons) {
        this.night = night;
        this.decisions = decisions;
        this.patrons = patrons;
        this.merges =
                new MergeChains(reports.stream().map(FailedMerges.Report::row).toList());
        this.life = new QueueLife(
                night, decisions, merges, new FailedMerges(reports, requests, decisions.zone()), patrons.isThere());
    }

    DecisionBook decisions() {
        return decisions;
    }

    /**
     * Tonight's rows, sorted by candidate id.
     *
     * @param search finds tonight's candidates, steered by what people decided
     * @param evidence opens pairs again that were rejected; the row says why
     */
    List<QueueRow> meet(Collection<QueueRow> before, Function<Decisions, Findings> search, NewEvidence evidence) {
        List<QueueRow> known = Stream.concat(before.stream(), forgotten(before))
                .map(row -> decisions.laidOver(row, night))
                .map(life::afterMerges)
                .toList();
        Map<String, String> again = evidence.in(known);
        List<QueueRow> old = known.stream()
                .map(row -> again.containsKey(row.candidateId())
                        ? row.askAgain(night).because("")
                        : row)
                .toList();
        return life.meet(old, search.apply(Decisions.in(old, merges))).stream()
                .map(row -> saysWhy(row, again.get(row.candidateId())))
                .map(row -> decisions.laidOver(row, night))
                .map(QueueRow::thatFits)
                .toList();
    }

    private static QueueRow saysWhy(QueueRow row, @Nullable String askedAgain) {
        return askedAgain == null || row.status() != QueueStatus.PENDING
                ? row
                : row.because(row.because() + QueueLife.ASKED_AGAIN + askedAgain);
    }

    /** Decided pairs whose row was taken back with the night that saw them first. */
    private Stream<QueueRow> forgotten(Collection<QueueRow> before) {
        Set<String> known = before.stream().map(QueueRow::candidateId).collect(Collectors.toSet());
        return decisions.missing(known).stream()
                .filter(row -> patrons.isKnown().test(row.keepId())
                        && patrons.isKnown().test(row.mergeId()));
    }
}
