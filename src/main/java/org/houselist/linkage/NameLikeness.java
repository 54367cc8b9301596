package org.houselist.linkage;

import java.util.Arrays;
import java.util.Set;
import org.houselist.patron.Nicknames;

/** The levels of names, of texts as {@link org.houselist.patron.NameWords} gives them. */
final class NameLikeness {
    static final int EXACT = 0;
    static final int NICKNAME = 1;
    static final int INITIAL = 2;
    static final int CLOSE = 3;
    static final int PART = 4;
    static final int SIMILAR = 5;
    static final int DIFFERENT = 6;

    /** Of family names the last level. */
    static final int OTHER_FAMILY = 5;

    private static final int SHORTEST_FOR_A_SLIP = 4;
    private static final Set<String> PARTICLES = Set.of(
            "van", "vande", "vanden", "vander", "von", "vonder", "de", "del", "dela", "delas", "delos", "della", "der",
            "di", "da", "dos", "du", "la", "le", "al", "el", "ter");
    private static final double SIMILAR_FROM = 0.75;

    private final Nicknames nicknames;

    NameLikeness(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    /** The level of two given names. */
    int given(String a, String b) {
        return given(a, b, false, false);
    }

    /**
     * The level of two given names. Two names that are both in use are two names, however alike they look: Mark and Mary.
     *
     * @param aInUse whether several people are called so; the nicknames' table is looked up as well
     */
    int given(String a, String b, boolean aInUse, boolean bInUse) {
        if (sameLetters(a, b)) {
            return EXACT;
        }
        if (nicknames.match(a, b) || nicknames.soundAlike(a, b)) {
            return NICKNAME;
        }
        if (isInitialOf(a, b) || isInitialOf(b, a)) {
            return INITIAL;
        }
        boolean knowsA = aInUse || nicknames.knows(a);
        boolean knowsB = bInUse || nicknames.knows(b);
        boolean knowsShorter = a.length() < b.length() ? knowsA : knowsB;
        boolean twoNames = (knowsA && knowsB) || (knowsShorter && makesTheOtherSex(a, b));
        if (!twoNames && Spelling.oneSlip(a, b, SHORTEST_FOR_A_SLIP)) {
            return CLOSE;
        }
        if (sharesAWord(a, b)) {
            return PART;
        }
        return !twoNames && similar(a, b) ? SIMILAR : DIFFERENT;
    }

    /** The level of two family names, in the numbers of the given names' levels less the nickname. */
    static int family(String a, String b) {
        if (sameLetters(a, b)) {
            return 0;
        }
        if (isInitialOf(a, b) || isInitialOf(b, a)) {
            return 1;
        }
        if (Spelling.oneSlip(a, b, SHORTEST_FOR_A_SLIP)) {
            return 2;
        }
        if (sharesAWord(a, b) || hasParticlesWritten(a, b) || hasParticlesWritten(b, a)) {
            return 3;
        }
        return similar(a, b) ? 4 : OTHER_FAMILY;
    }

    /** Vanderberg for van der Berg, Delacruz for de la Cruz: particles that stand apart are no part of the text any more. */
    private static boolean hasParticlesWritten(String longer, String name) {
        return name.length() >= SHORTEST_FOR_A_SLIP
                && longer.length() > name.length()
                && longer.endsWith(name)
                && PARTICLES.contains(longer.substring(0, longer.length() - name.length()));
    }

    /** Middle names: exact, initial or different. */
    int middle(String a, String b) {
        return switch (given(a, b)) {
            case EXACT, NICKNAME, CLOSE, PART, SIMILAR -> 0;
            case INITIAL -> 1;
            default -> 2;
        };
    }

    private static boolean sameLetters(String a, String b) {
        return a.equals(b)
                || ((a.indexOf(' ') >= 0 || b.indexOf(' ') >= 0)
                        && a.replace(" ", "").equals(b.replace(" ", "")));
    }

    /** Two letters in five may be wrong where the beginnings agree, one in three elsewhere; of two or three letters one. */
    private static boolean similar(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int slips = Spelling.slips(a, b);
        return longer > 2
                && (slips * 3 <= longer || (slips * 5 <= longer * 2 && Spelling.likeness(a, b) >= SIMILAR_FROM));
    }

    /** Daniel and Danielle, Paul and Paula, Mario and Maria: one ending more or another makes another person. */
    private static boolean makesTheOtherSex(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (longer.startsWith(shorter)) {
            String rest = longer.substring(shorter.length());
            return rest.equals("a")
                    || rest.equals("e")
                    || rest.equals("le")
                    || rest.equals("ne")
                    || rest.equals("ina")
                    || rest.equals("ette")
                    || rest.equals("ine");
        }
        int last = shorter.length() - 1;
        return shorter.length() == longer.length()
                && last > 1
                && shorter.regionMatches(0, longer, 0, last)
                && "ao".indexOf(shorter.charAt(last)) >= 0
                && "ao".indexOf(longer.charAt(last)) >= 0;
    }

    /** J for John, and JP for John Paul. */
    private static boolean isInitialOf(String a, String b) {
        if (a.length() == 1) {
            return Character.isAlphabetic(a.charAt(0))
                    && !Character.isIdeographic(a.charAt(0))
                    && b.charAt(0) == a.charAt(0);
        }
        String[] words = b.split(" ", -1);
        String joined = a.replace(" ", "");
        if (words.length < 2 || joined.length() != words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i].charAt(0) != joined.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sharesAWord(String a, String b) {
        if (a.indexOf(' ') < 0 && b.indexOf(' ') < 0) {
            return false;
        }
        String[] words = b.split(" ", -1);
        return Arrays.stream(a.split(" ", -1))
                .anyMatch(word -> word.length() > 1 && Arrays.asList(words).contains(word));
    }
}
