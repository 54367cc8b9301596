package org.houselist.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.houselist.patron.MergeChains;
import org.houselist.patron.MergeRow;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of the merge queue in a night. First {@link #afterMerges}, then the search with the {@link Decisions} that remain, then {@link #meet}.
 *
 * <p>An approved row does not lapse because the two share no mailbox any more: somebody knew that they are one person, and forgetting it could mail them twice.
 * It lapses when one of the records is gone.
 */
final class QueueLife {
    /** Begins what is said of a pair that was closed and is open again. */
    static final String ASKED_AGAIN = "; asked again";

    private final LocalDate night;
    private final DecisionBook decisions;
    private final MergeChains merges;
    private final FailedMerges failed;
    private final Predicate<PatronId> isThere;

    /**
     * @param night the date of the run
     * @param merges all merges that the CRM ever did
     * @param failed those that it could not do
     * @param isThere whether the CRM still has a record of this id
     */
    QueueLife(
            LocalDate night,
            DecisionBook decisions,
            MergeChains merges,
            FailedMerges failed,
            Predicate<PatronId> isThere) {
        this.night = night;
        this.decisions = decisions;
        this.merges = merges;
        this.failed = failed;
        this.isThere = isThere;
    }

    /** Takes in what the CRM reported: merged, failed, and records that are gone. */
    QueueRow afterMerges(QueueRow row) {
        if (merges.areOne(row.keepId(), row.mergeId())) {
            return row.in(QueueStatus.MERGED, "merged in the CRM into " + merges.resolve(row.keepId()), night);
        }
        if (row.status() == QueueStatus.PENDING || row.status() == QueueStatus.APPROVED) {
            Optional<MergeRow> failure = failed.of(row, night, knownNight(row));
            if (failure.isPresent()) {
                return row.in(QueueStatus.FAILED, said(failure.get()), night);
            }
        }
        boolean remembered = row.status() == QueueStatus.REJECTED || row.status() == QueueStatus.MERGED;
        return remembered || (isThere.test(row.keepId()) && isThere.test(row.mergeId()))
                ? row
                : row.in(QueueStatus.LAPSED, gone(row), night);
    }

    /** Tonight's queue: every old row, and a new one for each pair that was never seen; sorted by candidate id. */
    List<QueueRow> meet(Collection<QueueRow> old, Findings findings) {
        Map<String, Candidate> unmet = new HashMap<>();
        Map<PatronId, Candidate> rowOf = new HashMap<>();
        for (Candidate found : findings.rows()) {
            unmet.put(found.candidateId(), found);
            rowOf.putIfAbsent(found.keepId(), found);
        }
        findings.rows().forEach(found -> rowOf.put(found.mergeId(), found));
        StandingNo noes = new StandingNo(old, merges);
        List<QueueRow> tonight = new ArrayList<>();
        for (QueueRow row : old) {
            Candidate found = unmet.remove(row.candidateId());
            tonight.add(found == null ? withoutEvidence(row, findings, rowOf, noes) : withEvidence(row, found));
        }
        unmet.values().forEach(found -> tonight.add(QueueRow.pending(found, night)));
        tonight.sort(Comparator.comparing(QueueRow::candidateId));
        return tonight;
    }

    private QueueRow withEvidence(QueueRow row, Candidate found) {
        return switch (row.status()) {
            case PENDING -> row.with(found).because(found.because() + whyAgain(row));
            case APPROVED -> row.keepId().equals(found.keepId()) ? row.with(found) : row;
            case REJECTED, MERGED -> row;
            case FAILED -> found.confidence().compareTo(row.confidence()) > 0 ? askedAgain(row, found) : row;
            case LAPSED -> back(row, found);
        };
    }

    /** Why a pair that was closed is open again, as long as it is. */
    private static String whyAgain(QueueRow row) {
        int at = row.because().indexOf(ASKED_AGAIN);
        return at < 0 ? "" : row.because().substring(at);
    }

    /** Only new evidence opens what was closed, and says which. */
    private QueueRow askedAgain(QueueRow row, Candidate found) {
        return row.askAgain(night)
                .with(found)
                .because(found.because() + ASKED_AGAIN + ": the confidence was "
                        + row.confidence().word() + " when " + row.because());
    }

    /** A decision is never asked twice: what was approved before it lapsed is approved again. */
    private QueueRow back(QueueRow row, Candidate found) {
        if (!row.isDecided()) {
            return row.askAgain(night).with(found);
        }
        Optional<MergeRow> failure = failed.everOf(row, knownNight(row));
        return failure.map(why -> row.with(found).in(QueueStatus.FAILED, said(why), night))
                .orElseGet(() -> row.with(found).in(QueueStatus.APPROVED, found.because(), night));
    }

    private QueueRow withoutEvidence(QueueRow row, Findings findings, Map<PatronId, Candidate> rowOf, StandingNo noes) {
        if (row.status() != QueueStatus.PENDING) {
            return row;
        }
        Optional<QueueRow> no = noes.against(row.keepId(), row.mergeId());
        if (no.isPresent()) {
            return row.in(QueueStatus.LAPSED, saidNo(no.get()), night);
        }
        return row.in(QueueStatus.LAPSED, whyLapsed(row, findings, rowOf), night);
    }

    private static String whyLapsed(QueueRow row, Findings findings, Map<PatronId, Candidate> rowOf) {
        boolean shareMailbox = findings.shareMailbox(row.keepId(), row.mergeId());
        boolean lookAlike = findings.lookAlike(row.keepId(), row.mergeId());
        if (!shareMailbox && !lookAlike) {
            return nothingLeft(row);
        }
        Candidate other = other(row, rowOf);
        if (other == null || !lookAlike && !findings.mayBePaired().test(row.keepId(), row.mergeId())) {
            return "the evidence is gone: they " + (shareMailbox ? "share a mailbox" : "look alike")
                    + ", but are of different kinds or members of one household";
        }
        return "another row took its place: " + other.candidateId() + " (" + other.keepId() + ", " + other.mergeId()
                + ")";
    }

    private static String saidNo(QueueRow no) {
        return "not asked any more: " + no.keepId() + " and " + no.mergeId() + " are not the same person ("
                + no.candidateId() + "), so these are not either";
    }

    private static String nothingLeft(QueueRow row) {
        return row.because().startsWith(LikelyCandidates.LOOK_ALIKE)
                ? "the evidence is gone: their records look alike no more"
                : "the evidence is gone: they share no mailbox any more that belongs to one person";
    }

    private static @Nullable Candidate other(QueueRow row, Map<PatronId, Candidate> rowOf) {
        Candidate ofMerge = rowOf.get(row.mergeId());
        return ofMerge != null ? ofMerge : rowOf.get(row.keepId());
    }

    /** What had been delivered until this night was known when the row was decided; null where that is not known. */
    private @Nullable LocalDate knownNight(QueueRow row) {
        return decisions.standing(row).map(Decision::night).orElse(null);
    }

    private static String said(MergeRow failure) {
        return failure.errorText().isBlank()
                ? "the CRM could not merge them, and did not say why"
                : "the CRM could not merge them: " + failure.errorText();
    }

    private String gone(QueueRow row) {
        PatronId gone = isThere.test(row.keepId()) ? row.mergeId() : row.keepId();
        return "the evidence is gone: the CRM has no record " + gone + " any more";
    }
}
