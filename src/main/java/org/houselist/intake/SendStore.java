package org.houselist.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;
import org.houselist.books.EventKey;
import org.houselist.books.KnownSends;
import org.houselist.books.SendList;
import org.houselist.books.SendOutcome;

/** Owns the tables send_history, recent_sends and send_event. */
final class SendStore {
    /** The two tables of sends have the same columns. */
    private static final String COLUMNS = """
             (sends, packed, last_sent_at, mailed_day, mailed_days, mailed_at, mailed_campaign_no, bounced_at,
                   bounce_seen_at, reached_at, engaged_at, complained_at, changed_run, address_no, since_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String VALUES = """

               set sends = ?, packed = ?, last_sent_at = ?, mailed_day = ?, mailed_days = ?, mailed_at = ?,
                   mailed_campaign_no = ?, bounced_at = ?, bounce_seen_at = ?, reached_at = ?, engaged_at = ?,
                   complained_at = ?, changed_run = ?
             where address_no = ?""";

    private final Database database;
    private final int run;
    private final Undo undo;
    private final Undo undoRecent;
    private final Undo undoEvents;

    SendStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("send_history", "address_no");
        this.undoRecent = database.undo("recent_sends", "address_no");
        this.undoEvents = database.undo("send_event", "send_event_id");
    }

    void rollBack() {
        undo.rollBack(run);
        undoRecent.rollBack(run);
        undoEvents.rollBack(run);
    }

    /** The run whose sends are written. */
    int run() {
        return run;
    }

    /** An outcome that belongs to no send. */
    record Event(int campaignNo, long eventAt, SendOutcome outcome, boolean service) {}

    /** The addresses of {@code [from, to)} that have recent sends. */
    BitSet recent(int from, int to) {
        BitSet addresses = new BitSet();
        database.scan(
                "select address_no from recent_sends where address_no >= ? and address_no < ?",
                row -> addresses.set(row.getInt(1)),
                from,
                to);
        return addresses;
    }

    /** For asking for the sends of many addresses, one by one; to be closed. */
    KnownSends known() {
        return new KnownSends(database);
    }

    /** Whether nothing is known yet. */
    boolean empty() {
        return Boolean.TRUE.equals(database.jdbc().queryForObject("""
                        select not exists (select 1 from send_history)
                           and not exists (select 1 from recent_sends)""", Boolean.class));
    }

    /** The events without a send of one address. */
    List<Event> events(int addressNo) {
        List<Event> events = new ArrayList<>();
        database.jdbc()
                .query(
                        """
                select campaign_no, event_at, outcome, service
                  from send_event
                 where send_event_id between ? and ?
                 order by send_event_id""",
                        row -> {
                            events.add(new Event(
                                    row.getInt(1), row.getLong(2), SendOutcome.of(row.getInt(3)), row.getBoolean(4)));
                        },
                        EventKey.of(addressNo, 0),
                        EventKey.last(addressNo));
        return events;
    }

    /** The addresses that have events without a send. */
    BitSet addressesWithEvents() {
        return EventKey.addresses(database);
    }

    /** The addresses that have a send of one of the campaigns. */
    BitSet addressesOf(BitSet campaigns) {
        BitSet addresses = new BitSet();
        if (!campaigns.isEmpty()) {
            for (String table : List.of("send_history", "recent_sends")) {
                addressesOf(campaigns, table, addresses);
            }
        }
        return addresses;
    }

    private void addressesOf(BitSet campaigns, String table, BitSet addresses) {
        SendList sends = new SendList();
        database.scan("select address_no, packed from " + table, row -> {
            sends.read(row.getBytes(2));
            for (int i = 0; i < sends.count(); i++) {
                if (campaigns.get(sends.campaign(i))) {
                    addresses.set(row.getInt(1));
                }
            }
        });
    }

    /** Writes what a part of the addresses came to; to be closed. */
    Writer writer() {
        return new Writer();
    }

    /** Batches for one part. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("insert into send_history" + COLUMNS);
        private final Change change = database.change(undo, run, "update send_history" + VALUES);
        private final Batch insertRecent = database.batch("insert into recent_sends" + COLUMNS);
        private final Change changeRecent = database.change(undoRecent, run, "update recent_sends" + VALUES);
        private final Change deleteRecent =
                database.change(undoRecent, run, "delete from recent_sends where address_no = ?");
        private final Batch insertEvent = database.batch("""
                insert into send_event (send_event_id, campaign_no, event_at, outcome, service, since_run)
                values (?, ?, ?, ?, ?, ?)""");

        /** Writes the row of an address in send_history; {@code known} where it has one. */
        void earlier(int addressNo, byte[] packed, SendSummary summary, boolean known) {
            write(addressNo, packed, summary, known, insert, change);
        }

        /** Writes the row of an address in recent_sends; {@code known} where it has one. */
        void recent(int addressNo, byte[] packed, SendSummary summary, boolean known) {
            write(addressNo, packed, summary, known, insertRecent, changeRecent);
        }

        /** Deletes the row of an address in recent_sends. */
        void noRecent(int addressNo) {
            deleteRecent.of(addressNo).set(addressNo).add();
        }

        private void write(
                int addressNo, byte[] packed, SendSummary summary, boolean known, Batch toInsert, Change toChange) {
            if (known) {
                values(toChange.of(addressNo), packed, summary).set(addressNo).add();
            } else {
                values(toInsert, packed, summary).set(addressNo).set(run).add();
            }
        }

        private Batch values(Batch batch, byte[] packed, SendSummary summary) {
            return batch.set(summary.sends)
                    .set(packed)
                    .setTime(summary.lastSentAt)
                    .setNumberOrNull(summary.mailedDay)
                    .set(summary.mailedDays)
                    .setTime(summary.mailedAt)
                    .setNumberOrNull(summary.mailedCampaign)
                    .setTime(summary.bouncedAt)
                    .setTime(summary.bounceSeenAt)
                    .setTime(summary.reachedAt)
                    .setTime(summary.engagedAt)
                    .setTime(summary.complainedAt)
                    .set(run);
        }

        /** Writes an event that belongs to no send. */
        void event(int addressNo, int number, Event event) {
            insertEvent
                    .set(EventKey.of(addressNo, number))
                    .set(event.campaignNo())
                    .set(event.eventAt())
                    .set(event.outcome().code())
                    .set(event.service())
                    .set(run)
                    .add();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            insertRecent.close();
            changeRecent.close();
            deleteRecent.close();
            insertEvent.close();
        }
    }
}
