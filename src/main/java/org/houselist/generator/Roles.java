package org.houselist.generator;

import static org.houselist.generator.Chance.Question.MEMBERS;
import static org.houselist.generator.Chance.Question.ROLE;
import static org.houselist.generator.Chance.Question.TARGET;
import static org.houselist.generator.Chance.Question.VARIANT;

/**
 * Which patron number plays which part, and which number's address it has. A patron's own address has its own number;
 * 6 in 100 patrons have that of another.
 */
final class Roles {
    /** Every fortieth patron is a household; its members come right after it. */
    private static final int HOUSEHOLD_EVERY = 40;

    private static final int OFFICE_EVERY = 2_000;
    private static final int OFFICE_AT = 21;
    private static final int TRIES = 8;

    private final Chance chance;

    Roles(Chance chance) {
        this.chance = chance;
    }

    /** The part that a patron record plays. */
    enum Role {
        HOUSEHOLD,
        MEMBER,
        /** A member who has the address of the first: a couple, or the parents and their children. */
        SHARING_MEMBER,
        ORGANIZATION,
        /** A person who has the address of the office. */
        OFFICE_MATE,
        SINGLE,
        /** A person entered twice. */
        DUPLICATE,
        /** Only an e-mail, the rest filled with placeholders by the web site. */
        STUB,
        /** A real name and an e-mail, and nothing else. */
        NAME_ONLY
    }

    Role of(long number) {
        int place = (int) (number % HOUSEHOLD_EVERY);
        if (place == 0) {
            return Role.HOUSEHOLD;
        }
        if (place <= members(number - place)) {
            return place > 1 && chance.strikes(place == 2 ? 3000 : 2000, ROLE, number)
                    ? Role.SHARING_MEMBER
                    : Role.MEMBER;
        }
        return number % OFFICE_EVERY == OFFICE_AT
                ? Role.ORGANIZATION
                : outsideHouseholds(chance.upTo(10_000, ROLE, number));
    }

    private static Role outsideHouseholds(int draw) {
        if (draw < 300) {
            return Role.ORGANIZATION;
        }
        if (draw < 330) {
            return Role.OFFICE_MATE;
        }
        if (draw < 550) {
            return Role.DUPLICATE;
        }
        if (draw < 815) {
            return Role.STUB;
        }
        return draw < 875 ? Role.NAME_ONLY : Role.SINGLE;
    }

    /** The number of the household that a patron belongs to, or -1. */
    long household(long number) {
        int place = (int) (number % HOUSEHOLD_EVERY);
        return place > 0 && place <= members(number - place) ? number - place : -1;
    }

    /** Whose address the patron has: its own number, or that of an earlier patron. */
    long addressOf(long number) {
        return switch (of(number)) {
            case SHARING_MEMBER -> household(number) + 1;
            case OFFICE_MATE -> officeOf(number);
            case DUPLICATE, STUB, NAME_ONLY -> known(number);
            case HOUSEHOLD, MEMBER, ORGANIZATION, SINGLE -> number;
        };
    }

    /** True where the patron's address reaches another patron's mailbox, but is spelled with dots or a tag of its own. */
    boolean spelledApart(long number) {
        return switch (of(number)) {
            case DUPLICATE, STUB -> chance.strikes(2500, VARIANT, number);
            default -> false;
        };
    }

    private int members(long household) {
        return 2 + chance.upTo(3, MEMBERS, household);
    }

    private static long officeOf(long number) {
        long office = number - number % OFFICE_EVERY + OFFICE_AT;
        return office < number ? office : number;
    }

    /** An earlier patron who is there in earnest; the patron itself where a few tries find none. */
    private long known(long number) {
        for (int i = 0; i < TRIES && number > 0; i++) {
            long other = Long.remainderUnsigned(chance.about(TARGET, number * TRIES + i), number);
            Role role = of(other);
            if (role == Role.SINGLE || role == Role.MEMBER) {
                return other;
            }
        }
        return number;
    }
}
