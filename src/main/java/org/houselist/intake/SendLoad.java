package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.batch.Times;
import org.houselist.books.KnownSends;
import org.houselist.books.SendBook;
import org.houselist.books.SendList;
import org.houselist.books.SendOutcome;

/** Loads the spooled sends, part by part of the addresses: the new are numbered, the stronger outcome stands. */
final class SendLoad {
    /** Recent sends are gathered where so many sixteenths of a part's addresses have some, or up to seven more. */
    private static final int SIXTEENTHS = 2;

    private final SendStore store;
    private final SendBook book;
    private final FileCounts counts = new FileCounts();
    private final Spool spool;
    private final BitSet again;
    private final boolean nothingKnown;
    private final BitSet withEvents;
    private final SendsOfAddress sends;
    private final SendSummary summary;
    private final List<SendStore.Event> events = new ArrayList<>();
    private final Packed row = new Packed();
    private long news;

    /**
     * @param book as it was before; it is kept up to date
     * @param again addresses whose summary is made anew although nothing is delivered for them: their campaign became one
     *     of a service communication
     */
    SendLoad(SendStore store, SendBook book, Spool spool, LocalTimes times, BitSet serviceCampaigns, BitSet again) {
        this.store = store;
        this.book = book;
        this.spool = spool;
        this.again = again;
        this.nothingKnown = store.empty();
        this.withEvents = store.addressesWithEvents();
        this.sends = new SendsOfAddress(store.run());
        this.summary = new SendSummary(times, serviceCampaigns::get);
    }

    FileCounts counts() {
        return counts;
    }

    Iterator<SpoolPart> parts() throws IOException {
        return spool.parts(again.length());
    }

    void load(SpoolPart part, Tally tally) {
        BitSet touched = touched(part);
        long before = news;
        tally.read(part.rows());
        try (SendStore.Writer writer = store.writer()) {
            if (nothingKnown) {
                touched.stream().forEach(address -> begin(part, address, writer));
            } else {
                goOn(part, touched, writer);
            }
        }
        tally.written(news - before);
    }

    private BitSet touched(SpoolPart part) {
        BitSet touched = new BitSet();
        for (int address = part.firstKey(); address < part.endKey(); address++) {
            if (part.rows(address) > 0 || again.get(address)) {
                touched.set(address);
            }
        }
        return touched;
    }

    private void goOn(SpoolPart part, BitSet touched, SendStore.Writer writer) {
        BitSet recent = store.recent(part.firstKey(), part.endKey());
        boolean gathers = isFull(part, recent.cardinality());
        BitSet all = (BitSet) touched.clone();
        if (gathers) {
            all.or(recent);
        }
        try (KnownSends known = store.known()) {
            all.stream().forEach(address -> {
                byte[] inRecent = recent.get(address) ? known.recent(address) : null;
                boolean readsAll = gathers || !addsOnly(part, address);
                sends.begin(readsAll ? known.earlier(address) : null, inRecent);
                settle(part, address, gathers, writer);
            });
        }
    }

    /** To gather is to rewrite a part of the table, so it waits until it is worth it: not for all parts in one night. */
    private static boolean isFull(SpoolPart part, int recent) {
        int addresses = part.endKey() - part.firstKey();
        int number = part.firstKey() / addresses;
        return recent >= addresses / 16 * (SIXTEENTHS + number % 8);
    }

    /** An address when nothing is known of any. */
    private void begin(SpoolPart part, int address, SendStore.Writer writer) {
        sends.begin(null, null);
        settle(part, address, true, writer);
    }

    /** Where all is later than what is known, it is new: what lies in send_history need not be read. */
    private boolean addsOnly(SpoolPart part, int address) {
        boolean adds = !again.get(address) && !withEvents.get(address);
        for (int i = 0; adds && i < part.rows(address); i++) {
            part.row(address, i, row);
            row.getInt();
            row.getInt();
            adds = row.getLong() > book.lastSentAt(address); // not so where it has no time of sending
        }
        return adds;
    }

    private void settle(SpoolPart part, int address, boolean gathers, SendStore.Writer writer) {
        events.clear();
        if (withEvents.get(address)) {
            events.addAll(store.events(address));
        }
        int knownEvents = events.size();
        takeSends(part, address);
        takeEvents(part, address);
        attachKnownEvents(knownEvents);
        for (int i = knownEvents; i < events.size(); i++) {
            writer.event(address, i + 1, events.get(i));
        }
        news += sends.news();
        for (int i = sends.known(); i < sends.list().count(); i++) {
            book.add(address, 1, sends.list().sentAt(i));
        }
        boolean newEvents = events.size() > knownEvents;
        if (gathers) {
            gather(address, newEvents || again.get(address), writer);
        } else {
            write(address, newEvents, again.get(address), writer);
        }
    }

    /** All sends of the address go to send_history. */
    private void gather(int address, boolean summaryDiffers, SendStore.Writer writer) {
        if (sends.differs() || sends.hasRecent() || summaryDiffers) {
            SendList all = sends.list();
            summarise(0, all.count(), true);
            writer.earlier(address, all.packed(), summary, sends.hasEarlier());
        }
        if (sends.hasRecent()) {
            writer.noRecent(address);
        }
    }

    /** The sends of the address stay where they are, and new ones go to recent_sends. */
    private void write(int address, boolean newEvents, boolean anew, SendStore.Writer writer) {
        SendList all = sends.list();
        int earlier = sends.earlier();
        if (sends.earlierDiffer() || newEvents || (anew && sends.hasEarlier())) {
            summarise(0, earlier, true);
            writer.earlier(address, all.packed(0, earlier), summary, sends.hasEarlier());
        }
        if (sends.recentDiffer() || (anew && sends.hasRecent())) {
            summarise(earlier, all.count(), false);
            writer.recent(address, all.packed(earlier, all.count()), summary, sends.hasRecent());
        }
    }

    private void summarise(int from, int to, boolean withEvents) {
        summary.clear();
        summary.add(sends.list(), from, to);
        if (withEvents) {
            events.forEach(event -> summary.event(event.outcome(), event.eventAt()));
        }
    }

    private void takeSends(SpoolPart part, int address) {
        for (int i = 0; i < part.rows(address); i++) {
            part.row(address, i, row);
            int file = row.getInt();
            int campaign = row.getInt();
            long sentAt = row.getLong();
            if (sentAt != Times.UNKNOWN) {
                long eventAt = row.getLong();
                SendOutcome outcome = SendOutcome.of(row.getByte());
                count(file, sends.apply(campaign, sentAt, eventAt, outcome, row.getBoolean()));
            }
        }
    }

    /** Rows without a time of sending, once all sends are known. */
    private void takeEvents(SpoolPart part, int address) {
        for (int i = 0; i < part.rows(address); i++) {
            part.row(address, i, row);
            int file = row.getInt();
            int campaign = row.getInt();
            if (row.getLong() == Times.UNKNOWN) {
                long eventAt = row.getLong();
                SendOutcome outcome = SendOutcome.of(row.getByte());
                int send = sends.sendOf(campaign, eventAt);
                if (send >= 0) {
                    count(file, sends.strengthen(send, eventAt, outcome));
                } else {
                    SendStore.Event event = new SendStore.Event(campaign, eventAt, outcome, row.getBoolean());
                    boolean isKnown = events.contains(event);
                    count(file, isKnown ? SendsOfAddress.Effect.UNCHANGED : SendsOfAddress.Effect.NEW);
                    if (!isKnown) {
                        events.add(event);
                    }
                }
            }
        }
    }

    /** An event that waited may belong to a send that has come since. */
    private void attachKnownEvents(int knownEvents) {
        for (SendStore.Event event : events.subList(0, knownEvents)) {
            int send = sends.sendOf(event.campaignNo(), event.eventAt());
            if (send >= 0) {
                sends.strengthen(send, event.eventAt(), event.outcome());
            }
        }
    }

    private void count(int file, SendsOfAddress.Effect effect) {
        if (effect == SendsOfAddress.Effect.UNCHANGED) {
            counts.unchanged(file);
        } else {
            counts.admitted(file);
        }
    }
}
