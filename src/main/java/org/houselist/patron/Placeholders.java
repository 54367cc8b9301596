package org.houselist.patron;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words that stand where a name or a street should be. Compared without regard to case, white space and accents.
 *
 * <p>Some of them are family names as well (Christopher Guest): as such they count only where nothing else is in the name.
 */
public final class Placeholders {
    /**
     * Used where the settings name none: what sign-up forms and box offices leave in a name. Blanks and case do not count;
     * bare punctuation needs no entry.
     */
    public static final List<String> USUAL_NAMES = List.of("""
            Newsletter, Newsletter Signup, Newsletter Subscriber, E-News, E-mail, Email, Email Only, Subscriber,
            Opera Patron, Patron, Guest, Guest User, Customer, User, Web, Web User, Online, Anonymous, Required,
            Not Required, Unknown, None, No Name, No First Name, No Last Name, First Name, Last Name, FNU, LNU, N/A,
            Not Available, Not Given, Not Provided, TBA, TBD, Null, Undefined, Test, x, xx, xxx""".split(",\\s+"));

    /** Used where the settings name none: the same for streets, of which only letters and digits count. */
    public static final List<String> USUAL_STREETS = List.of("""
            Required, Not Required, Address Required, Street Required, Unknown, Address Unknown, Unknown Address,
            None, No Address, No Street, Bad Address, Address, Street, N/A, Not Available, Not Given, Not Provided,
            Newsletter, Web, Web Added, Online, Email Only, TBA, TBD, Null, Undefined, Test, x, xx, xxx""".split(",\\s+"));

    private static final Set<String> FAMILY_NAMES_TOO = Set.of("guest", "patron", "test", "null", "web");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> names;
    private final Set<String> wholeNames;
    private final Set<String> beginnings;
    private final Set<String> streets;
    private final FirstLook lookAtNames;
    private final FirstLook lookAtBeginnings;
    private final FirstLook lookAtStreets;

    /**
     * @param names placeholder names, a word or a whole name ("Opera Patron")
     * @param streets placeholder streets
     * @param ownStreets the organisation's own streets: box office staff enter them where a customer gives none
     */
    public Placeholders(Collection<String> names, Collection<String> streets, Collection<String> ownStreets) {
        this.names = names.stream().map(Placeholders::key).collect(Collectors.toUnmodifiableSet());
        this.wholeNames = names.stream()
                .map(Placeholders::spaced)
                .filter(words -> words.indexOf(' ') > 0)
                .collect(Collectors.toUnmodifiableSet());
        this.beginnings = wholeNames.stream().flatMap(Placeholders::beginnings).collect(Collectors.toUnmodifiableSet());
        this.streets = Stream.concat(streets.stream(), ownStreets.stream())
                .map(Placeholders::streetKey)
                .collect(Collectors.toUnmodifiableSet());
        this.lookAtNames = new FirstLook(this.names);
        this.lookAtBeginnings = new FirstLook(beginnings);
        this.lookAtStreets = new FirstLook(this.streets);
    }

    /** The usual words, and no street of one's own. */
    public static Placeholders usual() {
        return new Placeholders(USUAL_NAMES, USUAL_STREETS, List.of());
    }

    /** True for a word of the list, for an e-mail address in a name's place, and for bare punctuation; false for blank. */
    public boolean isPlaceholderName(String part) {
        return !part.isEmpty() && lookAtNames.mayBe(part) && isPlaceholderKey(key(part));
    }

    private boolean isPlaceholderKey(String key) {
        return !key.isEmpty() && (names.contains(key) || key.indexOf('@') >= 0 || hasNoContent(key));
    }

    /** True for a street of the list, one of the organisation's own, and for bare punctuation; false for blank. */
    public boolean isPlaceholderStreet(String street) {
        return !street.isEmpty() && lookAtStreets.mayBe(street) && isPlaceholderByKey(street);
    }

    private boolean isPlaceholderByKey(String street) {
        String key = streetKey(street);
        return key.isEmpty() ? !street.isBlank() : streets.contains(key);
    }

    /** The name without its placeholders; blank where it was nothing else. Title and suffix stay as they are. */
    public PersonName realName(PersonName name) {
        boolean first = isPlaceholderName(name.first());
        boolean middle = isPlaceholderName(name.middle());
        boolean last = isPlaceholderName(name.last());
        if (isWholePlaceholder(name)
                || ((first || name.first().isEmpty())
                        && (middle || name.middle().isEmpty())
                        && (last || name.last().isEmpty()))) {
            return new PersonName("", "", "", name.prefix(), name.suffix());
        }
        return first || middle || last
                ? new PersonName(
                        first ? "" : name.first(),
                        isInitial(name.middle()) ? name.middle() : surelyReal(name.middle()),
                        surelyReal(name.last()),
                        name.prefix(),
                        name.suffix())
                : name;
    }

    private boolean isWholePlaceholder(PersonName name) {
        return !name.first().isEmpty()
                && !name.last().isEmpty()
                && lookAtBeginnings.mayBe(name.first())
                && beginnings.contains(key(name.first()))
                && wholeNames.contains(spaced(name.first() + " " + name.last()));
    }

    /** Francis X Kelly has a middle name. */
    private static boolean isInitial(String part) {
        return part.length() == 1 && Character.isLetter(part.charAt(0));
    }

    private String surelyReal(String part) {
        return isPlaceholderName(part) && !FAMILY_NAMES_TOO.contains(key(part)) ? "" : part;
    }

    /** Lower case, without white space and accents; one pass for the plain ASCII that nearly all records are. */
    private static String key(String text) {
        String plain = isAscii(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 'a' - 'A'));
            } else if (!Character.isWhitespace(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** For whole names the space between the words counts: Pat Ron is no patron. */
    private static String spaced(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).map(Placeholders::key).collect(Collectors.joining(" "));
    }

    /** "no" and "nolast" of "no last name": what the first-name field may hold of it. */
    private static Stream<String> beginnings(String whole) {
        return IntStream.range(1, whole.length())
                .filter(i -> whole.charAt(i) == ' ')
                .mapToObj(i -> key(whole.substring(0, i)));
    }

    /** Streets also without punctuation: "12 Opera Pl., Suite 4" is "12 Opera Pl Suite 4". */
    private static String streetKey(String street) {
        String key = key(street);
        if (key.chars().allMatch(Character::isLetterOrDigit)) {
            return key;
        }
        StringBuilder letters = new StringBuilder(key.length());
        key.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean hasNoContent(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (Character.isLetterOrDigit(key.codePointAt(i))) {
                return false;
            }
        }
        return true;
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
