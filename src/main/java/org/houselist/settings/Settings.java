package org.houselist.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.houselist.batch.Fingerprint;
import org.houselist.email.MailboxRule;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/**
 * Everything a night can be told. Paths and database URLs are absolute; lists keep the order of the config file.
 *
 * @param timeZone the zone of times without one, of "today", and of the times in the outbox
 * @param date a fixed date for the night (the sample has one), or null for today in {@code timeZone}
 * @param inbox the folder that the exports are delivered to
 * @param outbox the folder that the nights are published in
 * @param umask which permission bits the published files lack, as octal text: {@code "077"} is for the owner alone
 * @param keepNights how many nights stay in the outbox; at least 1
 * @param sources exports that do not come in the canonical form
 * @param mailboxes the first rule that names a domain holds for it
 * @param matching how patrons are compared
 * @param autoApprove which merges the night approves by itself; none unless a steward says so
 * @param protectedGroups members of these are kept before anybody else when two records merge
 */
public record Settings(
        ZoneId timeZone,
        @Nullable LocalDate date,
        Path inbox,
        Path outbox,
        Database database,
        String umask,
        int keepNights,
        List<Source> sources,
        Addresses addresses,
        List<MailboxRule> mailboxes,
        SharedMailboxes sharedMailboxes,
        Placeholders placeholders,
        Organisation organisation,
        List<String> protectedGroups,
        Frequency frequency,
        Queue queue,
        StandingOrder autoApprove,
        Matching matching,
        Brakes brakes) {

    public Settings {
        sources = List.copyOf(sources);
        mailboxes = List.copyOf(mailboxes);
        protectedGroups = List.copyOf(protectedGroups);
    }

    /**
     * The settings without any config file.
     *
     * @param base the folder that relative paths start from
     * @param zone the machine's time zone
     */
    public static Settings defaults(Path base, ZoneId zone) {
        return new Settings(
                zone,
                null,
                base.resolve("inbox"),
                base.resolve("var/outbox"),
                Database.defaults(base),
                "077",
                30,
                List.of(),
                Addresses.defaults(),
                Mailboxes.defaultRules(),
                SharedMailboxes.defaults(),
                Placeholders.defaults(),
                Organisation.defaults(),
                List.of(),
                Frequency.defaults(),
                Queue.defaults(),
                StandingOrder.NONE,
                Matching.defaults(),
                Brakes.defaults());
    }

    /**
     * The same text for the same effect on the outbox: SHA-256, in hex, of what can change its content. Folders,
     * database, date, umask and keepNights cannot.
     */
    public String fingerprint() {
        // the records name every component, and their collections keep their order
        return Fingerprint.of(List.of(
                        timeZone.getId(),
                        sources,
                        addresses,
                        mailboxes,
                        sharedMailboxes,
                        placeholders,
                        organisation,
                        protectedGroups,
                        frequency,
                        queue,
                        autoApprove,
                        matching,
                        brakes)
                .toString());
    }

    /** The same settings on another database and outbox. */
    public Settings inScratch(Database other, Path scratch) {
        return at(date, inbox, scratch, other);
    }

    /** The same settings for another night, or in other places. */
    Settings at(@Nullable LocalDate night, Path from, Path into, Database kept) {
        return new Settings(
                timeZone,
                night,
                from,
                into,
                kept,
                umask,
                keepNights,
                sources,
                addresses,
                mailboxes,
                sharedMailboxes,
                placeholders,
                organisation,
                protectedGroups,
                frequency,
                queue,
                autoApprove,
                matching,
                brakes);
    }
}
