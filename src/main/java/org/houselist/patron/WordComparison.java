package org.houselist.patron;

import org.houselist.patron.NameAgreement.Outcome;

/** Compares one given name with another. */
final class WordComparison {
    private static final int SHORTEST_FOR_ANOTHER_LETTER = 5;
    private static final int SHORTEST_FOR_A_MISSING_LETTER = 3;

    private final Nicknames nicknames;

    WordComparison(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    /** One of EQUAL, NICKNAME, INITIAL, NEAR, CLASH. */
    Outcome compare(Word a, Word b) {
        if (a.same(b)) {
            return Outcome.EQUAL;
        }
        if (a.isInitial() || b.isInitial()) {
            return a.startsLike(b) ? Outcome.INITIAL : Outcome.CLASH;
        }
        if (nicknames.soundAlike(a.plain(), b.plain())) {
            return Outcome.NEAR;
        }
        if (nicknames.match(a.plain(), b.plain())) {
            return Outcome.NICKNAME;
        }
        boolean twoKnownNames = nicknames.knows(a.plain()) && nicknames.knows(b.plain());
        return !twoKnownNames && spelledAlike(a.plain(), b.plain()) ? Outcome.NEAR : Outcome.CLASH;
    }

    /** Equal or a nickname; a mere initial would find too much. */
    boolean agree(Word a, Word b) {
        return !a.isInitial() && !b.isInitial() && compare(a, b).compareTo(Outcome.NICKNAME) <= 0;
    }

    /** One letter more (Ann, Anne), or in a longer name one other letter (Kirsten, Kersten); never a final -a or -o, which makes Paula of Paul. */
    private static boolean spelledAlike(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int more = longer.length() - shorter.length();
        int enough = more == 0 ? SHORTEST_FOR_ANOTHER_LETTER : SHORTEST_FOR_A_MISSING_LETTER;
        if (more > 1 || shorter.length() < enough) {
            return false;
        }
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        boolean lastLetter = head == longer.length() - 1;
        char end = longer.charAt(longer.length() - 1);
        boolean otherSex = lastLetter && (end == 'a' || end == 'o' || (more == 0 && shorter.endsWith("a")));
        return !otherSex
                && longer.substring(head + 1)
                        .equals(shorter.substring(more == 0 ? Math.min(head + 1, shorter.length()) : head));
    }
}
