package org.houselist.matching.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.linkage.Ledger;
import org.houselist.matching.Confidence;
import org.houselist.matching.Decision;
import org.houselist.matching.MergeRequest;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.houselist.matching.QueueTablesStore;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Where people work on the merge queue between nights: they look, and they decide. What they decide is kept in
 * merge_decision; the table merge_queue is left to the night, which takes the decisions in.
 */
public final class QueueDesk {
    /** What is open; beside it a list shows what was decided since the last night. */
    private static final Set<QueueStatus> OPEN = Set.of(QueueStatus.PENDING, QueueStatus.APPROVED, QueueStatus.FAILED);

    private final Database database;
    private final Settings settings;
    private final Clock clock;

    /** {@code clock}: says when something is decided, and how long it has waited. */
    public QueueDesk(Database database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The candidates that a filter wants, the surest first. */
    public List<MergeCandidate> list(QueueFilter filter) {
        return list(state(false), filter);
    }

    private List<MergeCandidate> list(DeskState state, QueueFilter filter) {
        Stream<MergeCandidate> wanted = state.stored().stream()
                .filter(row -> hasStatus(state, row, filter))
                .map(state::now)
                .filter(row -> !isHidden(row, filter))
                .filter(row -> filter.wants(row.confidence(), state.candidate(row), state.groups(row)))
                .map(state::candidate)
                .sorted(Comparator.comparingInt(MergeCandidate::score)
                        .reversed()
                        .thenComparing(MergeCandidate::candidateId, CodePoints.ORDER));
        return (filter.limit() > 0 ? wanted.limit(filter.limit()) : wanted).toList();
    }

    /** What is of low confidence, and nobody decided, shows where the nightly file shows it, or where it is asked for. */
    private boolean isHidden(QueueRow now, QueueFilter filter) {
        return now.confidence() == Confidence.LOW
                && !now.isDecided()
                && filter.confidences().isEmpty()
                && !settings.queue().listLow();
    }

    private static boolean hasStatus(DeskState state, QueueRow stored, QueueFilter filter) {
        QueueStatus status = state.now(stored).status();
        return filter.statuses().isEmpty()
                ? OPEN.contains(status) || state.isDecidedSince(stored)
                : filter.statuses().contains(status);
    }

    /** All about some candidates, in the order asked for; those that are none are left out. */
    public List<MergeDetails> details(Collection<String> candidateIds) {
        DeskState state = state(true);
        return candidateIds.stream()
                .flatMap(id -> state.row(id).stream())
                .map(row -> details(state, row))
                .toList();
    }

    private MergeDetails details(DeskState state, QueueRow row) {
        return new MergeDetails(
                state.candidate(row),
                state.card(row.keepId().text()),
                state.card(row.mergeId().text()),
                history(state, row.candidateId()),
                ledger(row.ledger()));
    }

    /** None where the text is empty, or of another version of the program. */
    private static List<Ledger.Entry> ledger(String text) {
        try {
            return text.isBlank() ? List.of() : Ledger.parse(text).entries();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private List<PastDecision> history(DeskState state, String candidateId) {
        LocalTimes times = new LocalTimes(settings.timeZone());
        List<PastDecision> history = new ArrayList<>();
        for (Decision decision : state.decisions().of(candidateId)) {
            String assigned = decision.assignedTo().isEmpty() ? "" : " to " + decision.assignedTo();
            history.add(new PastDecision(
                    times.text(decision.decidedAt()),
                    decision.kind().word() + assigned,
                    decision.decidedBy(),
                    decision.note(),
                    decision.confidence().word() + " " + decision.score() + ": " + decision.evidence(),
                    decision.source()));
        }
        for (MergeRequest request : state.requests(candidateId)) {
            history.add(new PastDecision(
                    request.requestedOn().toString(),
                    "asked the CRM",
                    "the night",
                    "keep " + request.kept() + ", delete " + request.delete(),
                    "",
                    MergeRequest.FILE));
        }
        history.sort(Comparator.comparing(PastDecision::at, CodePoints.ORDER));
        return history;
    }

    /** What would become of verdicts; nothing is kept. */
    public DeskAnswer judge(Collection<Verdict> verdicts) {
        DeskRules rules = new DeskRules(state(true));
        rules.judge(verdicts);
        return answer(rules);
    }

    /** Takes all verdicts, or none where one of them has a problem. To be called in a transaction. */
    public DeskAnswer decide(Collection<Verdict> verdicts) {
        DeskRules rules = new DeskRules(state(true));
        rules.judge(verdicts);
        if (!rules.problems().isEmpty()) {
            return new DeskAnswer(List.of(), List.of(), rules.problems());
        }
        keep(rules.taken());
        return answer(rules);
    }

    private static DeskAnswer answer(DeskRules rules) {
        return new DeskAnswer(
                rules.taken().stream().map(QueueDesk::sentence).toList(), rules.unchanged(), rules.problems());
    }

    private static String sentence(DeskRules.Taken taken) {
        QueueRow row = taken.row();
        String turned =
                taken.turned() ? " (turned round: " + row.keepId() + " is in a protected group and must be kept)" : "";
        return row.candidateId() + ": "
                + switch (taken.verdict().kind()) {
                    case APPROVE -> "approved: keep " + row.keepId() + ", delete " + row.mergeId() + turned;
                    case REJECT -> "rejected: " + row.keepId() + " and " + row.mergeId() + " are not the same person";
                    case UNDO -> "open again; it was " + DeskRules.state(row);
                    case ASSIGN ->
                        taken.verdict().assignTo().isEmpty()
                                ? "assigned to nobody"
                                : "assigned to " + taken.verdict().assignTo();
                };
    }

    private void keep(Collection<DeskRules.Taken> taken) {
        QueueTablesStore tables = new QueueTablesStore(database);
        @Nullable LocalDate night = tables.newestNight();
        long now = clock.instant().getEpochSecond();
        tables.keep(taken.stream().map(one -> decision(one, night, now)).toList());
    }

    private static Decision decision(DeskRules.Taken taken, @Nullable LocalDate night, long now) {
        QueueRow row = taken.row();
        Verdict verdict = taken.verdict();
        return new Decision(
                0,
                row.candidateId(),
                row.keepId(),
                row.mergeId(),
                verdict.kind(),
                verdict.assignTo(),
                verdict.by(),
                now,
                night,
                verdict.note(),
                row.confidence(),
                row.score(),
                row.because(),
                row.consentNote(),
                row.firstQueuedOn(),
                verdict.source());
    }

    /**
     * Writes the candidates that a filter wants as a sheet to decide in.
     *
     * @return how many
     */
    public int export(Path file, QueueFilter filter) throws IOException {
        DeskState state = state(true);
        List<MergeDetails> rows = list(state, filter).stream()
                .flatMap(candidate -> state.row(candidate.candidateId()).stream())
                .map(row -> details(state, row))
                .toList();
        DecisionSheetFile.write(file, rows, settings.umask());
        return rows.size();
    }

    /**
     * Takes the verdicts of a sheet that can be taken, and says of every other row why not. To be called in a transaction.
     *
     * @param shown as messages name the file
     * @param by who decided, where a row does not say
     */
    public SheetAnswer importSheet(Path file, String shown, String by) throws IOException {
        DeskState state = state(true);
        DecisionSheetFile sheet = DecisionSheetFile.read(file, shown);
        SheetReading reading = new SheetReading(state, shown, by);
        reading.take(sheet.rows());
        keep(reading.taken());
        List<String> done = reading.taken().stream().map(QueueDesk::sentence).toList();
        return new SheetAnswer(
                new DeskAnswer(
                        done,
                        reading.unchanged(),
                        Stream.concat(sheet.broken().stream(), reading.problems().stream())
                                .toList()),
                reading.blank(),
                sheet.usedFallbackEncoding());
    }

    private DeskState state(boolean withEmails) {
        QueueTablesStore tables = new QueueTablesStore(database);
        return new DeskState(
                tables.rows(),
                new PatronCardStore(database, settings).ofQueue(withEmails),
                tables.decisions(settings.timeZone()),
                tables.requests(),
                today());
    }

    private LocalDate today() {
        return settings.date() != null ? settings.date() : LocalDate.now(clock.withZone(settings.timeZone()));
    }
}
