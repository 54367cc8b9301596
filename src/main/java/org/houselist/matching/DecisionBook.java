package org.houselist.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All decisions on merge candidates. The rows of the queue are of the last night; a decision taken since is newer than what the
 * row has taken in, and is laid over it: by the night for good, by the commands for a look.
 */
public final class DecisionBook {
    private final Map<String, List<Decision>> byCandidate = new LinkedHashMap<>();
    private final ZoneId zone;

    /**
     * A book of decisions.
     *
     * @param decisions in the order of deciding
     * @param zone in which a decision has its day
     */
    public DecisionBook(Collection<Decision> decisions, ZoneId zone) {
        this.zone = zone;
        decisions.forEach(decision -> byCandidate
                .computeIfAbsent(decision.candidateId(), any -> new ArrayList<>(2))
                .add(decision));
    }

    ZoneId zone() {
        return zone;
    }

    /** All decisions on one candidate, the oldest first. */
    public List<Decision> of(String candidateId) {
        return byCandidate.getOrDefault(candidateId, List.of());
    }

    /** The day of a decision. */
    LocalDate dayOf(Decision decision) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(decision.decidedAt()), zone);
    }

    /** A row after all decisions that it has not taken in yet. What the CRM has merged is past deciding. */
    public QueueRow laidOver(QueueRow row, LocalDate night) {
        QueueRow after = row;
        for (Decision decision : of(row.candidateId())) {
            if (decision.number() > row.decisionNo() && row.status() != QueueStatus.MERGED) {
                after = after.after(decision, dayOf(decision), night);
            }
        }
        return after;
    }

    /** Whether somebody decided since the row was written; an assignment is no decision on the pair. */
    public boolean isDecidedSince(QueueRow row) {
        return of(row.candidateId()).stream()
                .anyMatch(decision -> decision.number() > row.decisionNo() && decision.kind() != DecisionKind.ASSIGN);
    }

    /**
     * Rows for pairs that were decided and have no row, because the night that saw them first was taken back: without them a
     * decision would be forgotten.
     *
     * @param known the candidates that have a row
     */
    List<QueueRow> missing(Set<String> known) {
        List<QueueRow> rows = new ArrayList<>();
        byCandidate.forEach((candidate, decisions) -> {
            Decision standing = standing(decisions, Integer.MAX_VALUE);
            if (!known.contains(candidate) && standing != null) {
                rows.add(row(standing));
            }
        });
        return rows;
    }

    private static QueueRow row(Decision decision) {
        return new QueueRow(
                decision.candidateId(),
                decision.keepId(),
                decision.mergeId(),
                decision.confidence(),
                decision.score(),
                decision.evidence(),
                QueueStatus.PENDING,
                decision.firstQueuedOn(),
                "",
                null,
                decision.consentNote(),
                decision.firstQueuedOn(),
                "",
                0,
                "");
    }

    /** The approval or rejection in which a row rests; empty where there is none, or it was undone. */
    Optional<Decision> standing(QueueRow row) {
        return Optional.ofNullable(standing(of(row.candidateId()), row.decisionNo()));
    }

    private static @Nullable Decision standing(List<Decision> decisions, int upTo) {
        Decision standing = null;
        for (Decision decision : decisions) {
            if (decision.number() <= upTo) {
                standing = switch (decision.kind()) {
                    case APPROVE, REJECT -> decision;
                    case UNDO -> null;
                    case ASSIGN -> standing;
                };
            }
        }
        return standing;
    }

    /** Whether a person ever decided on the pair: then no standing order does. */
    boolean isOfPeople(String candidateId) {
        return of(candidateId).stream()
                .anyMatch(decision -> decision.isOfAPerson() && decision.kind() != DecisionKind.ASSIGN);
    }
}
