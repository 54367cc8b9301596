package org.houselist.generator;

import static org.houselist.generator.Chance.Question.DOMAIN;
import static org.houselist.generator.Chance.Question.FIRST_NAME;
import static org.houselist.generator.Chance.Question.LAST_NAME;
import static org.houselist.generator.Chance.Question.LOCAL_PART;
import static org.houselist.generator.Chance.Question.VARIANT;

import org.houselist.generator.Roles.Role;

/**
 * The address and the name of each number. An address holds its number in digits, so that no two are alike, not even
 * without their dots. Nobody lives outside the domains of RFC 2606.
 */
final class Addresses {
    private static final int LIKE_GMAIL = 40;
    private static final int ORG = 75;

    private final Chance chance;
    private final Roles roles;
    private final long patrons;
    private final Names firstNames = Names.first();
    private final Names lastNames = Names.last();

    Addresses(Chance chance, Roles roles, long patrons) {
        this.chance = chance;
        this.roles = roles;
        this.patrons = patrons;
    }

    Names firstNames() {
        return firstNames;
    }

    Names lastNames() {
        return lastNames;
    }

    int firstName(long number) {
        return firstNames.draw(chance.about(FIRST_NAME, number));
    }

    /** Members of a household have its name. */
    int lastName(long number) {
        return lastNames.draw(chance.about(LAST_NAME, home(number)));
    }

    /** The number that says where somebody lives: the household's, else the own. */
    long home(long number) {
        long household = number < patrons ? roles.household(number) : -1;
        return household < 0 ? number : household;
    }

    /** Puts the address in its canonical spelling. */
    void put(Rows rows, long number) {
        local(rows, number);
        rows.put(number(number)).put(domain(number));
    }

    /** Puts another address of the same mailbox: dots and a tag, where the domain ignores them, else the same address. */
    void putApart(Rows rows, long number, long salt) {
        if (!likeGmail(number)) {
            put(rows, number);
            return;
        }
        local(rows, number);
        boolean dot = chance.strikes(5000, VARIANT, ~salt);
        rows.put(dot ? "." : "").put(number(number)).put(dot ? "" : "+tickets").put(domain(number));
    }

    /** True where dots and tags do not count. */
    boolean likeGmail(long number) {
        return chance.upTo(100, DOMAIN, number) < LIKE_GMAIL;
    }

    /** Numbers shorter than this would make addresses of very different length. */
    private static long number(long number) {
        return 100 + number;
    }

    private void local(Rows rows, long number) {
        byte[] last = lastNames.inAddress(lastName(number));
        Role role = number < patrons ? roles.of(number) : Role.SINGLE;
        switch (role) {
            case HOUSEHOLD -> rows.put("the").put(last);
            case ORGANIZATION -> rows.put("office.").put(last);
            default -> person(rows, firstNames.inAddress(firstName(number)), last, number);
        }
    }

    private void person(Rows rows, byte[] first, byte[] last, long number) {
        int style = chance.upTo(10, LOCAL_PART, number);
        if (style < 4) {
            rows.put(first).put('.').put(last);
        } else if (style < 7) {
            rows.put((char) first[0]).put(last);
        } else if (style < 9) {
            rows.put(first);
        } else {
            rows.put(last).put('-').put((char) first[0]);
        }
    }

    private String domain(long number) {
        if (likeGmail(number)) {
            return "@example.com";
        }
        return chance.upTo(100, DOMAIN, number) < ORG ? "@example.org" : "@example.net";
    }
}
