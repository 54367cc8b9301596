package org.houselist.matching.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.NullableText;
import org.houselist.batch.Times;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.Settings;

/** Reads patron records for people to look at, from the tables patron, ownership and address. */
final class PatronCardStore {
    private final Database database;
    private final Groups protectedGroups;
    private final LocalTimes times;

    PatronCardStore(Database database, Settings settings) {
        this.database = database;
        this.protectedGroups = Groups.of(settings.protectedGroups());
        this.times = new LocalTimes(settings.timeZone());
    }

    private static final class Found {
        int no;
        PatronCard card = PatronCard.unknown("");
        final TreeSet<String> emails = new TreeSet<>();
        boolean marketingRefused;
    }

    /** By their ids: the records that are in the merge queue, with their addresses where these are asked for. */
    Map<String, PatronCard> ofQueue(boolean withEmails) {
        Map<Integer, Found> found = new TreeMap<>();
        database.scan("""
                select p.patron_no, p.patron_id, p.prefix, p.first_name, p.middle_name, p.last_name, p.suffix, p.street,
                       p.city, p.postal_code, p.phone, p.birth_date, p.kind, p.status, p.groups, p.household_id, p.source,
                       p.no_email, p.no_mail, p.no_phone, p.stub, p.created_at, p.last_activity_at
                  from patron p
                 where p.patron_no in (select keep_no from merge_queue union select merge_no from merge_queue)""", row -> {
            Found one = new Found();
            one.no = row.getInt(1);
            one.card = card(row);
            found.put(one.no, one);
        });
        if (withEmails) {
            addEmails(found);
        }
        return cards(found.values());
    }

    /** Owners only: what the CRM has inactive is no address of the patron any more. */
    private void addEmails(Map<Integer, Found> found) {
        database.scan("""
                select o.patron_no, a.address, o.allow_marketing
                  from ownership o
                  join address a on a.address_no = o.address_no
                 where o.state = 1
                   and o.patron_no in (select keep_no from merge_queue union select merge_no from merge_queue)""", row -> {
            Found one = found.get(row.getInt(1));
            if (one != null) {
                one.emails.add(row.getString(2));
                boolean allowed = row.getBoolean(3);
                one.marketingRefused |= !allowed && !row.wasNull();
            }
        });
    }

    private static Map<String, PatronCard> cards(Collection<Found> found) {
        Map<String, PatronCard> cards = new HashMap<>();
        for (Found one : found) {
            PatronCard card = one.card;
            List<String> flags = new ArrayList<>(card.flags());
            if (one.marketingRefused) {
                flags.add("allow_marketing = N");
            }
            cards.put(card.patronId(), withEmails(card, List.copyOf(one.emails), flags));
        }
        return cards;
    }

    private static PatronCard withEmails(PatronCard card, List<String> emails, List<String> flags) {
        return new PatronCard(
                card.patronId(),
                card.name(),
                emails,
                card.street(),
                card.city(),
                card.postalCode(),
                card.phone(),
                card.birthDate(),
                card.kind(),
                card.status(),
                card.groups(),
                card.householdId(),
                card.source(),
                flags,
                card.stub(),
                card.protectedGroup(),
                card.createdAt(),
                card.lastActivityAt());
    }

    private PatronCard card(ResultSet row) throws SQLException {
        String groups = NullableText.at(row, 15);
        return new PatronCard(
                row.getString(2),
                name(row),
                List.of(),
                NullableText.at(row, 8),
                NullableText.at(row, 9),
                NullableText.at(row, 10),
                NullableText.at(row, 11),
                NullableText.at(row, 12),
                PatronKind.of(row.getInt(13)).word(),
                PatronStatus.of(row.getInt(14)).word(),
                groups,
                NullableText.at(row, 16),
                NullableText.at(row, 17),
                flags(row),
                row.getBoolean(21),
                Groups.written(groups).meet(protectedGroups),
                times.date(Times.at(row, 22)),
                times.date(Times.at(row, 23)));
    }

    private static String name(ResultSet row) throws SQLException {
        return Stream.of(
                        NullableText.at(row, 3),
                        NullableText.at(row, 4),
                        NullableText.at(row, 5),
                        NullableText.at(row, 6),
                        NullableText.at(row, 7))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static List<String> flags(ResultSet row) throws SQLException {
        List<String> flags = new ArrayList<>();
        for (String flag : List.of("no_email", "no_mail", "no_phone")) {
            if (row.getBoolean(flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
