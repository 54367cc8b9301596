package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongToIntFunction;
import org.houselist.batch.Database;
import org.houselist.batch.Hash;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.books.ListKey;
import org.houselist.books.SendBook;
import org.houselist.email.EmailNormaliser;
import org.houselist.email.TypingErrors;
import org.houselist.patron.Placeholders;
import org.houselist.settings.FileKind;
import org.houselist.settings.Settings;
import org.springframework.batch.core.step.Step;

/**
 * The steps that bring delivered files into the database. A large kind is read into a spool, row by row, and then loaded
 * from it, part by part of its keys: so that several rows of one key meet, and tables are written in the order of keys.
 */
public final class IntakeSteps {
    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;
    private final Warnings warnings;
    private final Settings settings;
    private final DeliveryStore delivery;
    private final SeenStore seen;
    private final AddressStore addresses;
    private final PatronStore patrons;
    private final CampaignStore campaigns;
    private final ListStore lists;
    private final PlanStore plan;
    private final SpoolPlace spools;
    private final EmailNormaliser emails;
    private final ReadFlow.Files files;

    /** {@code setAside}: the folder of the run's delivered bytes. */
    public IntakeSteps(
            Night night,
            Steps steps,
            Database database,
            Books books,
            OutboxFiles outbox,
            Warnings warnings,
            Settings settings,
            Path setAside) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
        this.warnings = warnings;
        this.settings = settings;
        int run = night.runNo();
        delivery = new DeliveryStore(database, run);
        seen = seen(night, database, settings);
        addresses = new AddressStore(database, run, seen);
        patrons = new PatronStore(database, run, seen);
        campaigns = new CampaignStore(database, run);
        lists = new ListStore(database, run);
        plan = new PlanStore(database, run);
        spools = new SpoolPlace(night.spool());
        emails = new EmailNormaliser(settings.addresses().placeholders());
        files = new SetAside(setAside, settings);
    }

    private static SeenStore seen(Night night, Database database, Settings settings) {
        Path folder = night.outbox().resolve(".houselist").resolve("seen");
        return new SeenStore(database, night.runNo(), folder, night.spool(), settings.fingerprint());
    }

    private record SetAside(Path folder, Settings settings) implements ReadFlow.Files {
        @Override
        public Map<String, InboxFile> setAside() throws IOException {
            return SetAsideFile.in(folder, settings.sources());
        }

        @Override
        public DeliveredFile open(InboxFile file) throws IOException {
            return DeliveredFile.open(file, settings.timeZone());
        }
    }

    /** Reads the patrons files. */
    public Step readPatrons() {
        String step = "read-patrons";
        return steps.itemByItem(
                step, new PatronRead(step, delivery, warnings, files, spools, addresses, patrons, emails, seen));
    }

    /** Writes the table patron. */
    public Step loadPatrons() {
        String step = "load-patrons";
        PatronStore store = patrons;
        return steps.partByPart(step, () -> {
            store.rollBack();
            delivery.clear(step);
            warnings.clear(step);
            books.forget();
            SeenKeys keys = seenKeys(FileKind.PATRONS, store.highest(), id -> (int) id);
            PatronLoad load = new PatronLoad(
                    store,
                    delivery,
                    step,
                    spools.open(SpoolPlace.PATRONS),
                    delivery.absenceCounts(FileKind.PATRONS),
                    judgement(),
                    Hash.of(settings.placeholders() + "" + settings.organisation()),
                    keys);
            return andAtTheEnd(load.parts(), load::load, tally -> {
                finish(FileKind.PATRONS, load.counts());
                load.kept().say(step, delivery.files(FileKind.PATRONS), warnings);
                remember(FileKind.PATRONS, keys);
            });
        });
    }

    private PatronJudgement judgement() {
        return new PatronJudgement(placeholders(), TypingErrors.withDefaults(emails));
    }

    private Placeholders placeholders() {
        return new Placeholders(
                settings.placeholders().names(),
                settings.placeholders().streets(),
                settings.organisation().streets());
    }

    /** Reads the patron e-mails files. */
    public Step readPatronEmails() {
        String step = "read-patron-emails";
        return steps.itemByItem(
                step, new PatronEmailRead(step, delivery, warnings, files, spools, addresses, patrons, emails));
    }

    /** Writes the table patron_email. */
    public Step loadPatronEmails() {
        String step = "load-patron-emails";
        PatronEmailStore store = new PatronEmailStore(database, night.runNo());
        return steps.partByPart(step, () -> {
            store.rollBack();
            delivery.clear(step);
            warnings.clear(step);
            PatronEmailLoad load = new PatronEmailLoad(
                    store,
                    delivery,
                    step,
                    spools.open(SpoolPlace.PATRON_EMAILS),
                    delivery.absenceCounts(FileKind.PATRON_EMAILS));
            return andAtTheEnd(load.parts(), load::load, tally -> {
                finish(FileKind.PATRON_EMAILS, load.counts());
                load.kept().say(step, delivery.files(FileKind.PATRON_EMAILS), warnings);
            });
        });
    }

    /** Reads the subscribers files. */
    public Step readSubscribers() {
        String step = "read-subscribers";
        return steps.itemByItem(
                step,
                new SubscriberRead(
                        step, delivery, warnings, files, spools, addresses, lists, emails, seen, night.date()));
    }

    /** Writes the table subscription. */
    public Step loadSubscribers() {
        String step = "load-subscribers";
        SubscriptionStore store = new SubscriptionStore(database, night.runNo());
        return steps.partByPart(step, () -> {
            store.rollBack();
            delivery.clear(step);
            books.beginPatrons(); // which are all there by now, and are asked for after the sends
            List<Integer> all = new ArrayList<>();
            lists.all().forEach(all::add);
            SeenKeys keys = seenKeys(FileKind.SUBSCRIBERS, store.highestAddress(), ListKey::address);
            SubscriberLoad load = new SubscriberLoad(
                    store,
                    spools.open(SpoolPlace.SUBSCRIBERS),
                    delivery.absenceCounts(FileKind.SUBSCRIBERS),
                    all,
                    addresses::text,
                    placeholders(),
                    keys,
                    books::added);
            return andAtTheEnd(load.parts(), load::load, tally -> {
                finish(FileKind.SUBSCRIBERS, load.counts());
                remember(FileKind.SUBSCRIBERS, keys);
            });
        });
    }

    /** Reads the plan and the audiences before the sends: which campaigns are service decides what counts as mailed. */
    public Step loadCommunications() {
        String step = "load-communications";
        return steps.itemByItem(step, new CommunicationRead(step, delivery, warnings, files, plan, emails));
    }

    /** Writes the table audience. */
    public Step loadAudiences() {
        String step = "load-audiences";
        return steps.itemByItem(step, new AudienceRead(step, delivery, warnings, files, plan, patrons, emails));
    }

    /** Reads the sends files. */
    public Step readSends() {
        String step = "read-sends";
        return steps.itemByItem(
                step,
                new SendRead(step, delivery, warnings, files, spools, addresses, campaigns, emails, night.date()));
    }

    /** Writes the tables send_history, recent_sends and send_event. */
    public Step loadSends() {
        String step = "load-sends";
        SendStore store = new SendStore(database, night.runNo());
        return steps.partByPart(step, () -> {
            store.rollBack();
            books.forgetSends();
            books.beginAddresses(); // which are all there by now
            SendBook book = books.sendsBefore();
            SendLoad load = new SendLoad(
                    store,
                    book,
                    spools.open(SpoolPlace.SENDS),
                    new LocalTimes(night.zone()),
                    campaigns.service(),
                    store.addressesOf(campaigns.serviceSinceTonight()));
            return andAtTheEnd(load.parts(), load::load, tally -> {
                finish(FileKind.SENDS, load.counts());
                books.know(book);
            });
        });
    }

    /** Reads and writes the CRM's merge reports. */
    public Step loadMerges() {
        String step = "load-merges";
        return steps.itemByItem(
                step, new MergeRead(step, delivery, warnings, files, new MergeStore(database, night.runNo()), emails));
    }

    /** Writes the turned-away rows, to be corrected and sent back, and the patrons whose record wants completing. */
    public Step writeRejects() {
        String step = "write-rejects";
        return steps.inOneGo(step, tally -> {
            outbox.clear(step);
            tally.written(new RejectsFile(database, night, outbox).write(step));
            tally.written(new IncompletePatronsFile(database, books, outbox).write(step));
        });
    }

    /** What the last extract of a kind had; where there is one tonight, it is not the last any more. */
    private SeenKeys seenKeys(FileKind kind, int highest, LongToIntFunction keyOf) {
        SeenKeys keys = new SeenKeys(seen.last(kind), highest, keyOf);
        if (!delivery.files(kind).isEmpty()) {
            seen.forget(kind);
        }
        return keys;
    }

    private void remember(FileKind kind, SeenKeys keys) {
        if (!delivery.files(kind).isEmpty()) {
            seen.remember(kind, keys.voids());
        }
    }

    /** The spool stays until the run has ended: a kill may take back that this step, or the reading, was done. */
    private void finish(FileKind kind, FileCounts counts) throws IOException {
        new DuplicateFields(delivery, files).fill(kind);
        counts.note(delivery, delivery.files(kind));
    }

    /** The work of a loading step: on each part of its spool, and after the last, what is left to do. */
    private static <P> Iterator<Steps.Work> andAtTheEnd(
            Iterator<P> spooled, BiConsumer<P, Tally> load, Steps.Work end) {
        return new Iterator<>() {
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public Steps.Work next() {
                if (spooled.hasNext()) {
                    P part = spooled.next();
                    return tally -> load.accept(part, tally);
                }
                ended = true;
                return end;
            }
        };
    }
}
