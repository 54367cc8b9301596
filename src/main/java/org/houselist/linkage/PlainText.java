package org.houselist.linkage;

import java.util.Locale;
import java.util.Map;
import org.houselist.patron.NameWords;

/** Texts of records in the spelling that is compared. Each method gives empty where nothing usable is there. */
final class PlainText {
    private static final int SHORTEST_PHONE = 7;
    private static final int US_NUMBER = 10;

    /** The commoner abbreviations of street words, as in USPS Publication 28, appendices B and C1; the word is what is compared. */
    private static final Map<String, String> STREET_WORDS = Map.ofEntries(
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("rd", "road"),
            Map.entry("dr", "drive"),
            Map.entry("ln", "lane"),
            Map.entry("ct", "court"),
            Map.entry("pl", "place"),
            Map.entry("blvd", "boulevard"),
            Map.entry("cir", "circle"),
            Map.entry("cres", "crescent"),
            Map.entry("ter", "terrace"),
            Map.entry("sq", "square"),
            Map.entry("pkwy", "parkway"),
            Map.entry("hwy", "highway"),
            Map.entry("cl", "close"),
            Map.entry("apt", "apartment"),
            Map.entry("ste", "suite"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("e", "east"),
            Map.entry("w", "west"));

    private PlainText() {}

    /** Words in lower case without accents; common street words in full. A number alone is no street. */
    static String street(String text) {
        String words = NameWords.plain(text, word -> STREET_WORDS.getOrDefault(word, word));
        return hasLetter(words) ? words : "";
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits in lower case; of a ZIP+4 code the ZIP. */
    static String postalCode(String text) {
        String zip = text.length() == 10 && text.charAt(5) == '-' ? text.substring(0, 5) : text;
        return NameWords.plain(zip).replace(" ", "");
    }

    /**
     * Digits without the extension, the international 00, the North American 1, and the 0 that is dialled within a country (ITU-T
     * E.123 writes {@code (0)} where both stand together); one digit repeated is no number.
     */
    static String phone(String text) {
        String number = digits(text.replace("(0)", ""));
        number = number.startsWith("00") ? number.substring(2) : number.startsWith("0") ? number.substring(1) : number;
        number = number.length() == US_NUMBER + 1 && number.startsWith("1") ? number.substring(1) : number;
        return number.length() >= SHORTEST_PHONE && !isOneDigit(number) ? number : "";
    }

    private static boolean isOneDigit(String number) {
        return number.chars().allMatch(digit -> digit == number.charAt(0));
    }

    /** The digits before an x, which is an extension's where it is not the first letter. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (i > 0 && (letter == 'x' || letter == 'X')) {
                break;
            }
            if (Character.isDigit(letter)) {
                digits.append((char) ('0' + Character.digit(letter, 10)));
            }
        }
        return digits.toString();
    }

    /** The address in lower case without white space; empty without an {@code @} between two texts. */
    static String email(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at > 0 && at < lower.length() - 1 && lower.indexOf(' ') < 0 ? lower : "";
    }
}
