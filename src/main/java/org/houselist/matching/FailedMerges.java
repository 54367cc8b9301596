package org.houselist.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.houselist.patron.MergeRow;
import org.jspecify.annotations.Nullable;

/** The merges that the CRM could not do, by the pair of patrons, in whatever direction. */
final class FailedMerges {
    /**
     * What the CRM reported.
     *
     * @param deliveredOn the night that read it first
     */
    record Report(MergeRow row, LocalDate deliveredOn) {}

    private final Map<String, List<Report>> byPair = new HashMap<>();
    private final Map<String, List<String>> askedAs = new HashMap<>();
    private final ZoneId zone;

    /**
     * @param requests what the CRM was asked for: of a chain it reports the pair that it was asked for, not the one that was approved
     * @param zone in which a failure has its day
     */
    FailedMerges(Collection<Report> reports, Collection<MergeRequest> requests, ZoneId zone) {
        this.zone = zone;
        reports.stream()
                .filter(report -> !report.row().done())
                .forEach(failure -> byPair.computeIfAbsent(
                                CandidateId.of(
                                        failure.row().kept(), failure.row().deleted()),
                                any -> new ArrayList<>())
                        .add(failure));
        requests.forEach(request -> askedAs.computeIfAbsent(request.candidateId(), any -> new ArrayList<>())
                .add(CandidateId.of(request.kept(), request.delete())));
    }

    /** A failure that a night reads for the first time, and that nobody knew when the pair was decided. */
    Optional<MergeRow> of(QueueRow row, LocalDate night, @Nullable LocalDate knownNight) {
        return latest(row, failure -> failure.deliveredOn().equals(night) && isNews(failure, row, knownNight));
    }

    /** A failure of whatever night that nobody knew when the pair was decided. */
    Optional<MergeRow> everOf(QueueRow row, @Nullable LocalDate knownNight) {
        return latest(row, failure -> isNews(failure, row, knownNight));
    }

    private Optional<MergeRow> latest(QueueRow row, Predicate<Report> wanted) {
        return Stream.concat(Stream.of(row.candidateId()), askedAs.getOrDefault(row.candidateId(), List.of()).stream())
                .distinct()
                .flatMap(pair -> byPair.getOrDefault(pair, List.of()).stream())
                .filter(wanted)
                .map(Report::row)
                .reduce((earlier, later) -> later.mergedAt() >= earlier.mergedAt() ? later : earlier);
    }

    /** Known was what had been delivered, or had happened, before the night that the person saw. One without a time counts. */
    private boolean isNews(Report failure, QueueRow row, @Nullable LocalDate knownNight) {
        LocalDate known = knownNight == null ? row.decidedOn() : knownNight;
        if (known == null) {
            return true;
        }
        boolean happenedSince = failure.row().mergedAt() == MergeRow.UNKNOWN
                || !LocalDate.ofInstant(Instant.ofEpochSecond(failure.row().mergedAt()), zone)
                        .isBefore(known);
        return happenedSince && (knownNight == null || failure.deliveredOn().isAfter(knownNight));
    }
}
