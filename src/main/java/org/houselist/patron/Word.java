package org.houselist.patron;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word of a name, made comparable: lower case, without accents and apostrophes.
 *
 * @param plain umlauts lose their dots (müller is muller)
 * @param spelledOut umlauts are spelled with an e, as in German and the Nordic languages where they cannot be typed (müller
 *     is mueller)
 */
record Word(String plain, String spelledOut) {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc\u02bb`\u00b4]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The words of a part of a name: split at spaces, hyphens and other punctuation; an apostrophe joins (O'Brien is obrien). */
    static List<Word> of(String text) {
        return isAscii(text) ? ofAscii(text) : ofUnicode(text);
    }

    /** Nearly all names take this way, which needs no regular expression: a night compares hundreds of thousands. */
    private static List<Word> ofAscii(String text) {
        List<Word> words = new ArrayList<>(2);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 'A' && c <= 'Z') {
                word.append((char) (c + 'a' - 'A'));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else if (c != '\'' && c != '`' && !word.isEmpty()) {
                String plain = word.toString();
                words.add(new Word(plain, plain));
                word.setLength(0);
            }
        }
        return words;
    }

    private static List<Word> ofUnicode(String text) {
        List<Word> words = new ArrayList<>(2);
        for (String piece : SEPARATORS.split(APOSTROPHES.matcher(lower(text)).replaceAll(""))) {
            if (!piece.isEmpty()) {
                words.add(new Word(fold(piece), fold(spellOut(piece))));
            }
        }
        return words;
    }

    /** Words without what stood between them: mary ann is maryann. */
    static Word joined(List<Word> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        StringBuilder plain = new StringBuilder();
        StringBuilder spelledOut = new StringBuilder();
        words.forEach(word -> {
            plain.append(word.plain);
            spelledOut.append(word.spelledOut);
        });
        return new Word(plain.toString(), spelledOut.toString());
    }

    boolean same(Word other) {
        return plain.equals(other.plain) || spelledOut.equals(other.spelledOut);
    }

    /** A single letter that can stand for a name; one Chinese or Korean character is a whole name. */
    boolean isInitial() {
        int letter = plain.codePointAt(0);
        return plain.codePointCount(0, plain.length()) == 1
                && (Character.isUpperCase(Character.toUpperCase(letter)) || Character.isLowerCase(letter));
    }

    boolean startsLike(Word other) {
        return plain.codePointAt(0) == other.plain.codePointAt(0);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Accents are dropped as combining marks; the letters below have none that could be dropped. */
    private static String fold(String lower) {
        if (isAscii(lower)) {
            return lower;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
    }

    private static String spellOut(String lower) {
        return lower.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
