package org.houselist.patron;

import java.util.Set;
import org.houselist.patron.NameAgreement.Outcome;

/** Compares one given name with another. */
final class WordComparison {
    private static final int SHORTEST_FOR_ANOTHER_LETTER = 5;
    private static final int SHORTEST_FOR_A_SWAP = 4;
    private static final int SHORTEST_FOR_A_MISSING_LETTER = 3;
    private static final Set<String> ENDINGS = Set.of("a", "o");

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

    /**
     * A slip or another spelling: one letter more, one other letter, or two neighbours swapped. Short names must be closer:
     * Tim is not Tom.
     */
    private static boolean spelledAlike(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int head = sameHead(shorter, longer);
        String restOfShorter = shorter.substring(head);
        String restOfLonger = longer.substring(head);
        if (makesTheOtherSex(restOfShorter, restOfLonger)) {
            return false;
        }
        return switch (longer.length() - shorter.length()) {
            case 0 ->
                (shorter.length() >= SHORTEST_FOR_ANOTHER_LETTER
                                && restOfShorter.substring(1).equals(restOfLonger.substring(1)))
                        || (shorter.length() >= SHORTEST_FOR_A_SWAP
                                && swapFirstTwo(restOfShorter).equals(restOfLonger));
            case 1 ->
                shorter.length() >= SHORTEST_FOR_A_MISSING_LETTER
                        && restOfLonger.substring(1).equals(restOfShorter);
            default -> false;
        };
    }

    /** A final -a or -o: Paul and Paula, Mario and Maria. */
    private static boolean makesTheOtherSex(String restOfShorter, String restOfLonger) {
        return restOfLonger.length() == 1 && (ENDINGS.contains(restOfLonger) || ENDINGS.contains(restOfShorter));
    }

    private static int sameHead(String a, String b) {
        int head = 0;
        while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        return head;
    }

    private static String swapFirstTwo(String text) {
        return text.length() < 2 ? text : text.substring(1, 2) + text.charAt(0) + text.substring(2);
    }
}
