package org.houselist.patron;

/**
 * The id of a patron record, as the CRM spells it: text, trimmed, case-sensitive ("0012" is not "12").
 *
 * <p>Ids of digits compare as numbers ("9" before "10"), all others by code point. Numbers come before all others, because
 * comparing "9", "10" and "1a" pair by pair would go in a circle. Two spellings of one number compare by code point, so that
 * the order agrees with equals.
 *
 * @param text never blank
 */
public record PatronId(String text) implements Comparable<PatronId> {
    public PatronId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A patron id is blank; expected some text. Give the record an id.");
        }
    }

    @Override
    public int compareTo(PatronId other) {
        boolean number = isNumber(text);
        if (number != isNumber(other.text)) {
            return number ? -1 : 1;
        }
        int byNumber = number ? compareNumbers(text, other.text) : 0;
        return byNumber != 0 ? byNumber : compareCodePoints(text, other.text);
    }

    /** The id itself, as it is printed in files. */
    @Override
    public String toString() {
        return text;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Numbers of any length: ids of 30 digits exist, and no id may overflow. */
    private static int compareNumbers(String a, String b) {
        int firstOfA = firstNonZero(a);
        int firstOfB = firstNonZero(b);
        int byLength = Integer.compare(a.length() - firstOfA, b.length() - firstOfB);
        return byLength != 0 ? byLength : a.substring(firstOfA).compareTo(b.substring(firstOfB));
    }

    private static int firstNonZero(String digits) {
        int i = 0;
        while (i < digits.length() && digits.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    /** Not String.compareTo, which sorts characters beyond U+FFFF before some below. */
    private static int compareCodePoints(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        if (same == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        boolean insidePair = same > 0 && Character.isHighSurrogate(a.charAt(same - 1));
        int from = insidePair ? same - 1 : same;
        return Integer.compare(a.codePointAt(from), b.codePointAt(from));
    }
}
