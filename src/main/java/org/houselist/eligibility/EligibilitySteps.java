package org.houselist.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.books.Books;
import org.houselist.patron.Groups;
import org.houselist.settings.Settings;
import org.springframework.batch.core.step.Step;

/** The step that decides whom each communication may go to. */
public final class EligibilitySteps {
    private static final String DECIDE = "decide-eligibility";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;
    private final Settings settings;
    private final BooleanSupplier planDelivered;

    /**
     * @param planDelivered whether a communications file was ever delivered, asked when the step begins: otherwise each list
     *     stands in for a communication
     */
    public EligibilitySteps(
            Night night,
            Steps steps,
            Database database,
            Books books,
            OutboxFiles outbox,
            Settings settings,
            BooleanSupplier planDelivered) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
        this.settings = settings;
        this.planDelivered = planDelivered;
    }

    /**
     * Decides for each communication and each address of its audience. Reads communication, audience, subscription, opt_out,
     * send_history, recent_sends, ownership, merge_queue, merge_decision, given; writes given, night_audience, contact-eligibility.csv,
     * import/, exclude/ and suppress/. Counts as read: the addresses of the audiences; as written: the rows of the files.
     */
    public Step decideEligibility() {
        return steps.inOneGo(DECIDE, this::decide);
    }

    private void decide(Tally tally) throws Exception {
        GivenStore given = new GivenStore(database, night);
        NightAudienceStore figures = new NightAudienceStore(database, night);
        given.rollBack();
        figures.rollBack();
        outbox.clear(DECIDE);
        given.forgetOld();

        PlanStore plans = new PlanStore(database, night);
        List<Communication> plan = plans.plan();
        SendStore sends = new SendStore(database);
        Facts facts = facts();
        given.load(facts, plan, sends.load(facts));
        facts.settle();

        Agenda agenda = planDelivered.getAsBoolean()
                ? Agenda.of(plan, facts.rolls, night.date())
                : Agenda.ofLists(facts.rolls, night);
        Ranking ranking = new Ranking(facts, plans.audiences(facts), settings.frequency());
        ranking.give(agenda.ranked());
        DecisionFiles files =
                new DecisionFiles(facts, ranking, new Words(sends.campaigns(), given.ids()), imports(facts));
        write(agenda, ranking, files, new Records(given, figures), tally);
    }

    /** The tables that keep what was decided. */
    private record Records(GivenStore given, NightAudienceStore figures) {
        void keep(Decision decision) {
            figures.add(decision);
            if (decision.communication().ranked()) {
                given.replace(decision);
            }
        }
    }

    private Facts facts() {
        PersonStore personStore = new PersonStore(database);
        Persons persons = personStore.load(books.patrons());
        persons.settle(books.addresses(), books.owners());
        RollStore rollStore = new RollStore(database, books.subscriptions(), night.startsAt());
        Rolls rolls = rollStore.load();
        return new Facts(
                books.addresses(),
                books.patrons(),
                books.owners(),
                persons,
                personStore.leftAt(books.patrons(), night.zone()),
                rolls,
                rollStore.optOuts());
    }

    private ImportFile imports(Facts facts) {
        BestOwner best = new BestOwner(facts, Groups.of(settings.protectedGroups()));
        return new ImportFile(facts, best, new Names(settings.placeholders().names()));
    }

    /** What explains the decisions is written by this thread; what the mailing tool gets, meanwhile by another. */
    private void write(Agenda agenda, Ranking ranking, DecisionFiles files, Records records, Tally tally)
            throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<OutboxFiles.Begun> suppressed = suppress(agenda, ranking, other);
            tally.written(outbox.write(
                    DECIDE, ContactEligibilityFile.NAME, ContactEligibilityFile.HEADER, GuardedColumns.NONE, all -> {
                        for (Communication communication : agenda.written()) {
                            Decision decision = ranking.decide(communication);
                            tally.read(decision.size());
                            List<OutboxFiles.Begun> begun = forTheTool(decision, files, other);
                            files.explain(decision, all);
                            finish(begun, tally);
                            records.keep(decision);
                        }
                    }));
            finish(suppressed, tally);
        } finally {
            other.shutdownNow();
            other.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private List<OutboxFiles.Begun> forTheTool(Decision decision, DecisionFiles files, ExecutorService other) {
        Communication communication = decision.communication();
        return List.of(
                begin(
                        other,
                        ImportFile.nameOf(communication),
                        ImportFile.HEADER,
                        file -> files.include(decision, file)),
                begin(
                        other,
                        ExcludeFile.nameOf(communication),
                        ExcludeFile.HEADER,
                        file -> files.exclude(decision, file)));
    }

    private List<OutboxFiles.Begun> suppress(Agenda agenda, Ranking ranking, ExecutorService other) {
        SuppressFile suppressed = new SuppressFile(ranking.facts());
        List<OutboxFiles.Begun> begun = new ArrayList<>();
        for (String list : agenda.lists()) {
            Candidate candidate = ranking.candidate(Agenda.standIn(list, night));
            begun.add(begin(
                    other, SuppressFile.nameOf(list), SuppressFile.HEADER, file -> suppressed.write(candidate, file)));
        }
        return begun;
    }

    private OutboxFiles.Begun begin(ExecutorService other, String name, List<String> header, OutboxFiles.Rows rows) {
        return outbox.begin(other, DECIDE, name, header, GuardedColumns.NONE, rows);
    }

    private static void finish(List<OutboxFiles.Begun> begun, Tally tally) throws Exception {
        for (OutboxFiles.Begun file : begun) {
            tally.written(file.finish());
        }
    }
}
