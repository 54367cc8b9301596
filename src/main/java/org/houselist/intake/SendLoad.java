package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Lookup;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.batch.Times;

/** Loads the spooled sends, part by part of the addresses: the new are numbered, the stronger outcome stands. */
final class SendLoad {
    /** Where fewer than one address in so many is touched, their known sends are looked up one address at a time. */
    private static final int SPARSE = 10;

    private final SendStore store;
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
     * @param again addresses whose summary is made anew although nothing is delivered for them: their campaign became one
     *     of a service communication
     */
    SendLoad(SendStore store, Spool spool, LocalTimes times, BitSet serviceCampaigns, BitSet again) {
        this.store = store;
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
            } else if (touched.cardinality() * SPARSE < part.endKey() - part.firstKey()) {
                oneByOne(part, touched, writer);
            } else {
                whole(part, touched, writer);
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

    private void oneByOne(SpoolPart part, BitSet touched, SendStore.Writer writer) {
        BitSet fresh = (BitSet) touched.clone();
        try (Lookup lookup = store.lookup()) {
            touched.stream()
                    .forEach(address -> store.sends(lookup, address, (no, packed) -> {
                        goOn(part, no, packed, writer);
                        fresh.clear(no);
                    }));
        }
        fresh.stream().forEach(address -> begin(part, address, writer));
    }

    /** Reads all known sends of the part in one scan. */
    private void whole(SpoolPart part, BitSet touched, SendStore.Writer writer) {
        store.sends(part.firstKey(), part.endKey(), (address, packed) -> {
            if (touched.get(address)) {
                goOn(part, address, packed, writer);
                touched.clear(address);
            }
        });
        touched.stream().forEach(address -> begin(part, address, writer));
    }

    /** An address that has neither sends nor events yet. */
    private void begin(SpoolPart part, int address, SendStore.Writer writer) {
        sends.clear();
        settle(part, address, false, writer);
    }

    private void goOn(SpoolPart part, int address, byte[] packed, SendStore.Writer writer) {
        sends.read(packed);
        settle(part, address, true, writer);
    }

    private void settle(SpoolPart part, int address, boolean known, SendStore.Writer writer) {
        events.clear();
        if (withEvents.get(address)) {
            events.addAll(store.events(address));
        }
        int knownEvents = events.size();
        takeSends(part, address);
        takeEvents(part, address);
        attachKnownEvents(knownEvents);
        news += sends.news();
        if (sends.differs() || events.size() > knownEvents || again.get(address)) {
            write(address, knownEvents, known, writer);
        }
    }

    private void takeSends(SpoolPart part, int address) {
        for (int i = 0; i < part.rows(address); i++) {
            part.row(address, i, row);
            int file = row.getInt();
            int campaign = row.getInt();
            long sentAt = row.getLong();
            if (sentAt != Times.UNKNOWN) {
                count(file, sends.apply(campaign, sentAt, row.getLong(), row.getByte(), row.getBoolean()));
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
                int outcome = row.getByte();
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

    private void write(int address, int knownEvents, boolean known, SendStore.Writer writer) {
        for (int i = knownEvents; i < events.size(); i++) {
            writer.event(address, i + 1, events.get(i));
        }
        summary.clear();
        summary.add(sends.list());
        events.forEach(event -> summary.event(event.outcome(), event.eventAt()));
        writer.write(address, sends.list(), summary, known);
    }
}
