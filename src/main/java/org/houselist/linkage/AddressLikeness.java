package org.houselist.linkage;

/**
 * The levels of e-mail addresses, telephone numbers, streets and places. E-mail by edit distance: Jaro-Winkler would count a
 * common beginning, which is mostly the name, a second time.
 */
final class AddressLikeness {
    /** E-mail addresses that are alike as the names in them are. */
    static final int NAMED = 5;

    /** The last level of an e-mail address, and of a street. */
    static final int DIFFERENT = 6;

    private static final int SIMILAR = 4;
    private static final int SHORTEST_LOCAL_PART = 4;
    private static final int SHORTEST_NAME = 3;

    private AddressLikeness() {}

    /** exact, close, same_local, few_slips, similar, different; {@link #NAMED} takes more than the addresses to know. */
    static int email(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        return a.lastIndexOf('@') > b.lastIndexOf('@') ? differing(b, a) : differing(a, b);
    }

    /** How many slips there may be depends on the address with the shorter local part: the first. */
    private static int differing(String a, String b) {
        String localA = a.substring(0, a.lastIndexOf('@'));
        String localB = b.substring(0, b.lastIndexOf('@'));
        String domainA = a.substring(localA.length() + 1);
        String domainB = b.substring(localB.length() + 1);
        int shorter = localA.length();
        int most = mostSlips(shorter);
        int local = Spelling.slipsUpTo(localA, localB, most);
        if (local > most) {
            return beginsAlike(a, b) ? SIMILAR : DIFFERENT;
        }
        int domain = domainA.equals(domainB) ? 0 : Spelling.slips(domainA, domainB);
        boolean telling = shorter >= SHORTEST_LOCAL_PART;
        if (local + domain == 1 && (telling || domain == 1)) {
            return 1;
        }
        if (local == 0 && telling) {
            return 2;
        }
        if (local <= 1 + shorter / 6 && domain <= 1 + domainA.length() / 8 && telling) {
            return 3;
        }
        return scrambled(a, b, local, domain) ? SIMILAR : DIFFERENT;
    }

    /** More slips than so many, where the shorter local part has so many letters, make two addresses different. */
    static int mostSlips(int shorter) {
        return Math.max(1 + shorter / 6, shorter / 3);
    }

    /** Up to a third of the letters are wrong on either side, or the sign between them has moved. */
    private static boolean scrambled(String a, String b, int local, int domain) {
        int at = a.lastIndexOf('@');
        return (local * 3 <= at && domain * 3 <= a.length() - at && (at >= SHORTEST_LOCAL_PART || local == 0))
                || beginsAlike(a, b);
    }

    private static boolean beginsAlike(String a, String b) {
        int most = a.length() / 4;
        return a.regionMatches(0, b, 0, SHORTEST_LOCAL_PART) && Spelling.slipsUpTo(a, b, most) <= most;
    }

    /** Whether two addresses are at quite different providers, not at one that was written in two ways. */
    static boolean otherProviders(String a, String b) {
        String domainA = a.substring(a.lastIndexOf('@') + 1);
        String domainB = b.substring(b.lastIndexOf('@') + 1);
        int shorter = Math.min(domainA.length(), domainB.length());
        return !domainA.equals(domainB) && Spelling.slips(domainA, domainB) * 3 > shorter;
    }

    /** Whether a name of at least three letters stands in the address. */
    static boolean hasName(String email, String name) {
        String letters = name.replace(" ", "");
        int at = email.lastIndexOf('@');
        int found = letters.length() < SHORTEST_NAME ? -1 : email.indexOf(letters);
        return found >= 0 && found < at;
    }

    /** Whether both have one number of two digits or more: by chance that is seldom. */
    static boolean sameNumber(String a, String b) {
        String digits = digits(a);
        return digits.length() > 1 && digits.equals(digits(b));
    }

    private static String digits(String email) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < email.lastIndexOf('@'); i++) {
            char letter = email.charAt(i);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            }
        }
        return digits.toString();
    }

    /** exact, local, close, different. */
    static int phone(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (a.length() != b.length() && (a.endsWith(b) || b.endsWith(a))) {
            return 1;
        }
        return Spelling.oneSlip(a, b, 8) ? 2 : 3;
    }

    /** exact, close, no_number, other_number, similar, number, {@link #DIFFERENT}. */
    static int street(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        String numberA = number(a);
        String numberB = number(b);
        boolean sameNumber = numberA.equals(numberB);
        boolean oneLacksNumber = numberA.isEmpty() || numberB.isEmpty();
        String lettersA = lettersAfter(numberA, a);
        String lettersB = lettersAfter(numberB, b);
        int longer = Math.max(lettersA.length(), lettersB.length());
        int slips = Spelling.slipsUpTo(lettersA, lettersB, mostStreetSlips(longer));
        if (slips <= fewStreetSlips(longer)) {
            return sameNumber ? 1 : oneLacksNumber ? 2 : 3;
        }
        if (slips * 5 <= longer * 2 && (sameNumber || oneLacksNumber)) {
            return 4;
        }
        return sameNumber && !oneLacksNumber ? 5 : 6;
    }

    /** More slips than so many, where the longer name has so many letters, make two streets different. */
    static int mostStreetSlips(int longer) {
        return longer * 2 / 5;
    }

    /** Not more slips than so many, where the longer name has so many letters, and the streets are one but for the spelling. */
    static int fewStreetSlips(int longer) {
        return longer / 6;
    }

    /** What stands after the house number, without white space. */
    static String lettersAfter(String number, String street) {
        return street.substring(number.length()).strip().replace(" ", "");
    }

    /** The house number at the beginning; empty where there is none. */
    static String number(String street) {
        int end = 0;
        while (end < street.length() && street.charAt(end) != ' ') {
            end++;
        }
        return !street.isEmpty() && Character.isDigit(street.charAt(0)) ? street.substring(0, end) : "";
    }

    /** One slip in a code of four characters or more. */
    static boolean closePostcode(String a, String b) {
        return Spelling.oneSlip(a, b, 4);
    }

    /** The same town but for its spelling. */
    static boolean closeCity(String a, String b) {
        return a.length() > 3
                && b.length() > 3
                && Spelling.slips(a, b) * 5 <= Math.max(a.length(), b.length()) * 2
                && Spelling.likeness(a, b) >= 0.8;
    }
}
