package org.houselist.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.batch.Times;
import org.houselist.batch.Undo;

/** Owns the tables send, send_event and send_summary. */
final class SendStore {
    /** Of a send_id: the address's number times this, plus the send's number among the address's sends. */
    static final long SENDS = 1_000_000;

    private final Database database;
    private final int run;
    private final List<Undo> undos;

    SendStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undos = List.of(
                database.undo("send", "send_id"),
                database.undo("send_event", "send_event_id"),
                database.undo("send_summary", "address_no"));
    }

    void rollBack() {
        undos.forEach(undo -> undo.rollBack(run));
    }

    /** Sees one known send. */
    interface SendVisitor {
        void send(int addressNo, int campaignNo, long sentAt, long eventAt, int outcome, boolean service);
    }

    /** An outcome that belongs to no send. */
    record Event(int campaignNo, long eventAt, int outcome, boolean service) {}

    private static final String KNOWN = """
            select send_id, campaign_no, sent_at, event_at, outcome, service
              from send
             where send_id >= ?
               and send_id < ?
             order by send_id""";

    /** The known sends of addresses {@code [from, to)}, in the order of address and number. */
    void sends(int from, int to, SendVisitor visitor) {
        database.scan(KNOWN, row -> show(row, visitor), from * SENDS, to * SENDS);
    }

    private static void show(ResultSet row, SendVisitor visitor) throws SQLException {
        visitor.send(
                (int) (row.getLong(1) / SENDS),
                row.getInt(2),
                row.getLong(3),
                Times.at(row, 4),
                row.getInt(5),
                row.getBoolean(6));
    }

    /** For looking up the sends of many addresses, one by one; to be closed. */
    Lookup lookup() {
        return database.lookup(KNOWN);
    }

    /** The known sends of one address, in the order of their numbers. */
    void sends(Lookup lookup, int addressNo, SendVisitor visitor) {
        lookup.ask(row -> show(row, visitor), addressNo * SENDS, (addressNo + 1) * SENDS);
    }

    /** Whether nothing is known yet. */
    boolean empty() {
        return Boolean.TRUE.equals(
                database.jdbc().queryForObject("select not exists (select 1 from send_summary)", Boolean.class));
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
                            events.add(new Event(row.getInt(1), row.getLong(2), row.getInt(3), row.getBoolean(4)));
                        },
                        addressNo * SENDS,
                        addressNo * SENDS + SENDS - 1);
        return events;
    }

    /** The addresses that have events without a send. */
    BitSet addressesWithEvents() {
        BitSet addresses = new BitSet();
        database.scan("select send_event_id from send_event", row -> addresses.set((int) (row.getLong(1) / SENDS)));
        return addresses;
    }

    /** The addresses that have a send of one of the campaigns. */
    void addressesOf(int campaignNo, IntConsumer visitor) {
        database.scan(
                "select send_id from send where campaign_no = ?",
                row -> visitor.accept((int) (row.getLong(1) / SENDS)),
                campaignNo);
    }

    /** Writes what a part of the addresses came to; to be closed. */
    Writer writer() {
        return new Writer();
    }

    /** Batches for one part. */
    final class Writer implements AutoCloseable {
        private final Batch insertSend = database.batch("""
                insert into send (send_id, campaign_no, sent_at, outcome, event_at, service, since_run)
                values (?, ?, ?, ?, ?, ?, ?)""");
        private final Change changeSend = database.change(undos.get(0), run, """
                update send
                   set outcome = ?, event_at = ?, service = ?
                 where send_id = ?""");
        private final Change changeSummary = database.change(undos.get(2), run, """
                update send_summary
                   set sends = ?, last_sent_at = ?, mailed_day = ?, mailed_days = ?, mailed_at = ?,
                       mailed_campaign_no = ?, bounced_at = ?, reached_at = ?, engaged_at = ?, complained_at = ?,
                       changed_run = ?
                 where address_no = ?""");
        private final Batch insertSummary = database.batch("""
                insert into send_summary (address_no, sends, last_sent_at, mailed_day, mailed_days, mailed_at,
                       mailed_campaign_no, bounced_at, reached_at, engaged_at, complained_at, since_run, changed_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");

        private final Batch insertEvent = database.batch("""
                insert into send_event (send_event_id, campaign_no, event_at, outcome, service, since_run)
                values (?, ?, ?, ?, ?, ?)""");

        /** How many sends were written so far. */
        long rows() {
            return insertSend.rows() + changeSend.rows();
        }

        void send(int addressNo, int send, SendsOfAddress of) {
            insertSend
                    .set(addressNo * SENDS + send + 1)
                    .set(of.campaign(send))
                    .set(of.sentAt(send))
                    .set(of.outcome(send))
                    .setTime(of.eventAt(send))
                    .set(of.service(send))
                    .set(run)
                    .add();
        }

        void changed(int addressNo, int send, SendsOfAddress of) {
            long id = addressNo * SENDS + send + 1;
            changeSend
                    .of(id)
                    .set(of.outcome(send))
                    .setTime(of.eventAt(send))
                    .set(of.service(send))
                    .set(id)
                    .add();
        }

        /** Writes the summary of an address; {@code known} where it had one. */
        void summary(int addressNo, SendSummary summary, boolean known) {
            if (known) {
                values(changeSummary.of(addressNo), summary).set(addressNo).add();
            } else {
                values(insertSummary.set(addressNo), summary).set(run).add();
            }
        }

        private Batch values(Batch batch, SendSummary summary) {
            return batch.set(summary.sends)
                    .setTime(summary.lastSentAt)
                    .setNumberOrNull(summary.mailedDay)
                    .set(summary.mailedDays)
                    .setTime(summary.mailedAt)
                    .setNumberOrNull(summary.mailedCampaign)
                    .setTime(summary.bouncedAt)
                    .setTime(summary.reachedAt)
                    .setTime(summary.engagedAt)
                    .setTime(summary.complainedAt)
                    .set(run);
        }

        /** Writes an event that belongs to no send. */
        void event(int addressNo, int number, Event event) {
            insertEvent
                    .set(addressNo * SENDS + number)
                    .set(event.campaignNo())
                    .set(event.eventAt())
                    .set(event.outcome())
                    .set(event.service())
                    .set(run)
                    .add();
        }

        @Override
        public void close() {
            insertSend.close();
            changeSend.close();
            changeSummary.close();
            insertSummary.close();
            insertEvent.close();
        }
    }
}
