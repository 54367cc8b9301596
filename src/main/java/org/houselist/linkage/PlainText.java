package org.houselist.linkage;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
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
        String plain = NameWords.plain(text);
        if (plain.codePoints().noneMatch(Character::isLetter)) {
            return "";
        }
        StringJoiner words = new StringJoiner(" ");
        for (String word : plain.split(" ", -1)) {
            words.add(STREET_WORDS.getOrDefault(word, word));
        }
        return words.toString();
    }

    /** Letters and digits in lower case; of a ZIP+4 code the ZIP. */
    static String postalCode(String text) {
        String zip = text.length() == 10 && text.charAt(5) == '-' ? text.substring(0, 5) : text;
        return NameWords.plain(zip).replace(" ", "");
    }

    /** Digits without the extension, the international 00 and the North American 1; one digit repeated is no number. */
    static String phone(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int extension = lower.indexOf('x', 1);
        StringBuilder digits = new StringBuilder();
        (extension < 0 ? lower : lower.substring(0, extension))
                .codePoints()
                .filter(Character::isDigit)
                .map(digit -> '0' + Character.digit(digit, 10))
                .forEach(digits::appendCodePoint);
        String number = digits.toString();
        number = number.startsWith("00") ? number.substring(2) : number;
        number = number.length() == US_NUMBER + 1 && number.startsWith("1") ? number.substring(1) : number;
        boolean usable =
                number.length() >= SHORTEST_PHONE && number.chars().distinct().count() > 1;
        return usable ? number : "";
    }

    /** The address in lower case without white space; empty without an {@code @} between two texts. */
    static String email(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        return at > 0 && at < lower.length() - 1 && lower.indexOf(' ') < 0 ? lower : "";
    }
}
