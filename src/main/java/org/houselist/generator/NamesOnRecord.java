package org.houselist.generator;

import static org.houselist.generator.Chance.Question.ALIAS;
import static org.houselist.generator.Chance.Question.MIDDLE;
import static org.houselist.generator.Chance.Question.PREFIX;

import java.util.Map;
import org.houselist.generator.Roles.Role;

/** Writes the five columns of a patron's name, as the CRM has it: people are entered with nicknames and initials. */
final class NamesOnRecord {
    private static final Map<String, String> NICKNAMES = Map.ofEntries(
            Map.entry("James", "Jim"),
            Map.entry("Patricia", "Pat"),
            Map.entry("Robert", "Bob"),
            Map.entry("Jennifer", "Jen"),
            Map.entry("Michael", "Mike"),
            Map.entry("Elizabeth", "Liz"),
            Map.entry("David", "Dave"),
            Map.entry("Barbara", "Barb"),
            Map.entry("William", "Bill"),
            Map.entry("Susan", "Sue"),
            Map.entry("Richard", "Rick"),
            Map.entry("Margaret", "Peggy"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Charles", "Chuck"),
            Map.entry("Joseph", "Joe"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Edward", "Ed"),
            Map.entry("Katherine", "Kate"),
            Map.entry("Andrew", "Andy"),
            Map.entry("Deborah", "Debbie"));

    private final Chance chance;
    private final Roles roles;
    private final Addresses addresses;

    NamesOnRecord(Chance chance, Roles roles, Addresses addresses) {
        this.chance = chance;
        this.roles = roles;
        this.addresses = addresses;
    }

    /** Writes prefix, first_name, middle_name, last_name and suffix. */
    void write(Rows rows, long number, Role role) {
        switch (role) {
            case HOUSEHOLD -> collective(rows, "The ", number, " Household");
            case ORGANIZATION -> collective(rows, "", number, number % 2 == 0 ? " & Co." : " Foundation");
            case STUB ->
                rows.field("").field("Newsletter").field("").field("Newsletter").field("");
            case NAME_ONLY -> plain(rows, roles.addressOf(number));
            case DUPLICATE -> again(rows, number, roles.addressOf(number));
            default -> person(rows, number);
        }
    }

    private void collective(Rows rows, String before, long number, String after) {
        rows.field("")
                .field("")
                .field("")
                .field(before)
                .put(lastName(number))
                .put(after)
                .field("");
    }

    private void plain(Rows rows, long person) {
        rows.field("")
                .field(firstName(person))
                .field("")
                .field(lastName(person))
                .field("");
    }

    private void again(Rows rows, long number, long person) {
        byte[] first = firstName(person);
        rows.field("").field();
        int draw = chance.upTo(10, ALIAS, number);
        if (draw < 6) {
            rows.put(first);
        } else if (draw < 8) {
            nickname(rows, addresses.firstNames().text(addresses.firstName(person)), first);
        } else if (draw < 9) {
            rows.put((char) (addresses.firstNames().inAddress(addresses.firstName(person))[0] - 'a' + 'A'))
                    .put('.');
        }
        rows.field("").field(lastName(person)).field("");
    }

    private static void nickname(Rows rows, String name, byte[] otherwise) {
        String nickname = NICKNAMES.get(name);
        if (nickname == null) {
            rows.put(otherwise);
        } else {
            rows.put(nickname);
        }
    }

    private void person(Rows rows, long number) {
        int first = addresses.firstName(number);
        int prefix = chance.upTo(100, PREFIX, number);
        rows.field(prefix < 30 ? first % 2 == 0 ? "Ms." : "Mr." : prefix < 33 ? "Dr." : "");
        rows.field(firstName(number)).field();
        int middle = chance.upTo(100, MIDDLE, number);
        if (middle < 20) {
            rows.put((char) ('A' + middle)).put('.');
        }
        rows.field(lastName(number)).field(first % 2 == 1 && middle == 99 ? "Jr." : "");
    }

    private byte[] firstName(long number) {
        return addresses.firstNames().written(addresses.firstName(number));
    }

    private byte[] lastName(long number) {
        return addresses.lastNames().written(addresses.lastName(number));
    }
}
