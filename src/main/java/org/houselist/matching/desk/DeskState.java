package org.houselist.matching.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.houselist.matching.ConsentNote;
import org.houselist.matching.Decision;
import org.houselist.matching.DecisionBook;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.MergeRequest;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/** The queue as it is now: the rows of the last night, with what was decided since laid over them. */
final class DeskState {
    private final Map<String, QueueRow> rows = new LinkedHashMap<>();
    private final Map<String, PatronCard> cards;
    private final DecisionBook decisions;
    private final List<MergeRequest> requests;
    private final LocalDate today;

    DeskState(
            Collection<QueueRow> stored,
            Map<String, PatronCard> cards,
            DecisionBook decisions,
            List<MergeRequest> requests,
            LocalDate today) {
        this.cards = cards;
        this.decisions = decisions;
        this.requests = requests;
        this.today = today;
        stored.forEach(row -> rows.put(row.candidateId(), row));
    }

    /** The rows as the last night left them. */
    Collection<QueueRow> stored() {
        return rows.values();
    }

    DecisionBook decisions() {
        return decisions;
    }

    /** A row as it is now, and in the direction in which it can be approved. Ids are found in whatever case they are typed. */
    Optional<QueueRow> row(String candidateId) {
        return Optional.ofNullable(rows.get(candidateId.strip().toUpperCase(Locale.ROOT)))
                .map(this::now);
    }

    QueueRow now(QueueRow stored) {
        QueueRow now = decisions.laidOver(stored, today);
        boolean open = now.status() == QueueStatus.PENDING || now.status() == QueueStatus.FAILED;
        return open && isProtected(now.mergeId()) && !isProtected(now.keepId()) ? now.turned() : now;
    }

    /** Members of protected groups are never deleted. */
    boolean isProtected(PatronId id) {
        return card(id.text()).protectedGroup();
    }

    /** Whether the one to be kept changed place with the other since the last night. */
    boolean isTurned(QueueRow now) {
        QueueRow stored = rows.get(now.candidateId());
        return stored != null && !stored.keepId().equals(now.keepId());
    }

    /** Whether somebody decided since the last night. */
    boolean isDecidedSince(QueueRow stored) {
        return decisions.isDecidedSince(stored);
    }

    PatronCard card(String patronId) {
        return Objects.requireNonNullElseGet(cards.get(patronId), () -> PatronCard.unknown(patronId));
    }

    /** The night that asked the CRM for a merge as it is approved; null where none did. */
    @Nullable
    LocalDate askedOn(QueueRow now) {
        int approval = decisions.of(now.candidateId()).stream()
                .filter(decision -> decision.kind() == DecisionKind.APPROVE)
                .mapToInt(Decision::number)
                .max()
                .orElse(0);
        return requests.stream()
                .filter(request -> request.candidateId().equals(now.candidateId()) && request.decisionNo() == approval)
                .map(MergeRequest::requestedOn)
                .findFirst()
                .orElse(null);
    }

    /** All requests for a candidate. */
    List<MergeRequest> requests(String candidateId) {
        return requests.stream()
                .filter(request -> request.candidateId().equals(candidateId))
                .toList();
    }

    MergeCandidate candidate(QueueRow now) {
        return new MergeCandidate(
                now.candidateId(),
                now.status().word(),
                now.confidence().word(),
                now.score(),
                now.keepId().text(),
                card(now.keepId().text()).name(),
                now.mergeId().text(),
                card(now.mergeId().text()).name(),
                now.because(),
                consentNote(now),
                now.firstQueuedOn(),
                Math.max(0, ChronoUnit.DAYS.between(now.firstQueuedOn(), today)),
                now.assignedTo(),
                now.decidedBy(),
                now.decidedOn(),
                askedOn(now));
    }

    /** That of the night; where the direction was turned since, what it is now. */
    private String consentNote(QueueRow now) {
        return !isTurned(now)
                ? now.consentNote()
                : ConsentNote.of(
                        card(now.keepId().text()).consent(),
                        card(now.mergeId().text()).consent());
    }

    /** The groups of both, {@code ;} between. */
    String groups(QueueRow row) {
        return card(row.keepId().text()).groups() + ";"
                + card(row.mergeId().text()).groups();
    }
}
