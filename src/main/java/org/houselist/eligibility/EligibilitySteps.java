package org.houselist.eligibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.books.AddressBook;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.settings.Settings;
import org.springframework.batch.core.step.Step;

/**
 * Decides for each address and communication, and writes the files of it.
 *
 * <table>
 * <caption>Steps</caption>
 * <tr><th>step</th><th>reads</th><th>writes</th></tr>
 * <tr><td>decide-eligibility</td>
 *     <td>address patron merged_patron ownership subscription opt_out send_summary campaign communication audience merge_queue
 *     given</td>
 *     <td>given night_audience; contact-eligibility.csv import/ exclude/ suppress/</td></tr>
 * </table>
 */
public final class EligibilitySteps {
    /** Longer than any frequency limit looks back. */
    private static final int DAYS_GIVEN = 60;

    private final Steps steps;
    private final Database database;
    private final Night night;
    private final Settings settings;
    private final Supplier<AddressBook> addresses;
    private final Supplier<PatronBook> patrons;
    private final Supplier<OwnerBook> owners;
    private final BooleanSupplier planned;

    /**
     * The steps of one night.
     *
     * @param addresses asked when a step begins, as are the other books
     * @param planned whether a communications file was ever delivered; asked when a step begins
     */
    public EligibilitySteps(
            Steps steps,
            Database database,
            Night night,
            Settings settings,
            Supplier<AddressBook> addresses,
            Supplier<PatronBook> patrons,
            Supplier<OwnerBook> owners,
            BooleanSupplier planned) {
        this.steps = steps;
        this.database = database;
        this.night = night;
        this.settings = settings;
        this.addresses = addresses;
        this.patrons = patrons;
        this.owners = owners;
        this.planned = planned;
    }

    /**
     * Decides eligibility and writes its files into {@link Night#staging}. Reads: the addresses of all audiences; writes: the
     * rows of the files.
     */
    public Step decide() {
        return steps.inOneGo("decide-eligibility", this::run);
    }

    private void run(Tally tally) throws IOException {
        GivenStore given = new GivenStore(database, night);
        NightAudienceStore figures = new NightAudienceStore(database, night);
        given.rollBack();
        figures.rollBack();
        given.forget(DAYS_GIVEN);
        List<Communication> plan = new PlanStore(database, night).plan();
        Facts facts = facts();
        SendStore sends = new SendStore(database);
        given.load(facts, plan, sends.load(facts));
        facts.settle();
        Agenda agenda = planned.getAsBoolean()
                ? Agenda.of(plan, facts.rolls, night.date())
                : Agenda.ofLists(facts.rolls, night);
        Audiences audiences = new PlanStore(database, night).audiences(facts);
        Ranking ranking = new Ranking(facts, audiences, settings.frequency());
        ranking.give(agenda.ranked());
        writeDecisions(agenda, ranking, facts, new Words(sends.campaigns(), given.ids()), given, figures, tally);
        writeSuppressed(agenda, ranking, facts, tally);
    }

    private Facts facts() {
        AddressBook addressBook = addresses.get();
        PatronBook patronBook = patrons.get();
        OwnerBook ownerBook = owners.get();
        Persons persons = new PersonStore(database).load(patronBook);
        persons.settle(addressBook, ownerBook);
        RollStore rollStore = new RollStore(database);
        Rolls rolls = rollStore.load();
        return new Facts(addressBook, patronBook, ownerBook, persons, rolls, rollStore.optOuts());
    }

    private void writeDecisions(
            Agenda agenda,
            Ranking ranking,
            Facts facts,
            Words words,
            GivenStore given,
            NightAudienceStore figures,
            Tally tally)
            throws IOException {
        ImportFile imports = importFile(facts);
        ExcludeFile excludes = new ExcludeFile(night.staging(), facts);
        try (ContactEligibilityFile all = new ContactEligibilityFile(night.staging(), facts, words)) {
            for (Communication communication : agenda.written()) {
                Decision decision = ranking.decide(communication);
                tally.read(decision.size());
                all.add(decision, ranking.candidate(communication));
                tally.written(imports.write(decision) + excludes.write(decision));
                figures.add(decision);
                if (communication.ranked()) {
                    given.replace(decision);
                }
            }
            tally.written(all.finish());
        }
    }

    private ImportFile importFile(Facts facts) {
        PersonStore people = new PersonStore(database);
        BestOwner best = new BestOwner(facts, people.inGroups(settings.protectedGroups()));
        Names names = new Names(settings.placeholders().names());
        BitSet nameless = new Nameless(facts, best, names).owners();
        return new ImportFile(night.staging(), facts, best, names, people.names(nameless, facts.rolls.texts()));
    }

    private void writeSuppressed(Agenda agenda, Ranking ranking, Facts facts, Tally tally) throws IOException {
        Path folder = night.staging();
        SuppressFile file = new SuppressFile(folder, facts);
        for (String list : agenda.lists()) {
            tally.written(file.write(list, ranking.candidate(Agenda.standIn(list, night))));
        }
    }
}
