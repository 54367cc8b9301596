package org.houselist.generator;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the two reference nights. Per patron there are one and a half subscribers on one list and ten sends over the
 * year before the first night; on the second night one row in a hundred has changed, and there is one new send for ten
 * patrons. Every person is derived from a number, so memory does not grow with the size, and the bytes depend on the
 * number of patrons and the seed alone.
 */
public final class Generator {
    private static final int SENDS_A_PATRON = 10;
    private static final String SETTINGS = """
            # The settings that the generated nights are made for.
            timeZone: UTC
            mailboxes:
              # example.com plays a provider whose mailboxes ignore dots and +tags, as Gmail's do.
              - domains: [example.com]
                canonicalDomain: example.com
                ignoreDots: true
                ignorePlusTag: true
            """;

    private final int patrons;
    private final int subscribers;
    private final PatronRows patronRows;
    private final SubscriberRows subscriberRows;
    private final SendRows sendRows;

    /**
     * Prepares a generator.
     *
     * @param patrons how many patrons, at least 1
     * @param seed the same seed and number give the same bytes
     * @throws IllegalArgumentException where there would be no patron
     */
    public Generator(int patrons, long seed) {
        if (patrons < 1) {
            throw new IllegalArgumentException("patrons: found " + patrons + ", expected at least 1");
        }
        Chance chance = new Chance(seed);
        Roles roles = new Roles(chance);
        Addresses addresses = new Addresses(chance, roles, patrons);
        Subscriptions subscriptions = new Subscriptions(chance);
        Days days = new Days();
        this.patrons = patrons;
        this.subscribers = Math.toIntExact(patrons * 3L / 2);
        this.patronRows = new PatronRows(chance, roles, addresses, days, patrons);
        this.subscriberRows = new SubscriberRows(chance, addresses, subscriptions, days);
        this.sendRows = new SendRows(chance, subscriptions, subscriberRows, days);
    }

    /**
     * Writes {@code night-1} (2026-11-20) and {@code night-2} (2026-11-21), each with patrons.csv, subscribers.csv and
     * sends.csv, and then, beside them, {@code settings.yaml}: where that is, the nights are whole. Files that are there
     * already are replaced; others are left alone.
     *
     * @param out the folder; made where it is missing
     * @throws IOException where something cannot be written
     */
    public void write(Path out) throws IOException {
        NightsFile nights = new NightsFile(out);
        nights.remove("settings.yaml");
        for (Night night : Night.values()) {
            try (Rows rows = nights.open(night, "patrons.csv")) {
                patronRows.write(rows, night);
            }
            try (Rows rows = nights.open(night, "subscribers.csv")) {
                subscriberRows.write(rows, night, subscribers);
            }
            try (Rows rows = nights.open(night, "sends.csv")) {
                writeSends(rows, night);
            }
        }
        nights.write("settings.yaml", SETTINGS);
    }

    private void writeSends(Rows rows, Night night) throws IOException {
        switch (night) {
            case FIRST -> sendRows.writeYear(rows, (long) patrons * SENDS_A_PATRON, subscribers);
            case SECOND -> sendRows.writeDay(rows, patrons / SENDS_A_PATRON, subscribers);
        }
    }
}
