package org.houselist.patron;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.houselist.patron.NameAgreement.Outcome;

/** Compares family names: hyphens, spaces, apostrophes and particles do not count (van der Berg, Vanderberg, Berg). */
final class LastNames {
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "der", "den", "dem", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des",
            "la", "le", "las", "los", "lo", "el", "al", "af", "av", "zu", "zum", "zur", "ter", "ten", "te", "bin",
            "ibn", "y", "e", "d", "the");
    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv", "md", "phd", "esq", "cpa", "dds");

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    private LastNames() {}

    /** One of EQUAL, INITIAL, BLANK, LAST_DIFFERS. */
    static Outcome compare(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return Outcome.EQUAL;
        }
        List<Word> wordsOfA = withoutSuffixes(a);
        List<Word> wordsOfB = withoutSuffixes(b);
        if (wordsOfA.isEmpty() || wordsOfB.isEmpty()) {
            return wordsOfA.isEmpty() && wordsOfB.isEmpty() ? Outcome.EQUAL : Outcome.BLANK;
        }
        if (sameName(wordsOfA, wordsOfB)) {
            return Outcome.EQUAL;
        }
        return isInitialOf(wordsOfA, wordsOfB) || isInitialOf(wordsOfB, wordsOfA)
                ? Outcome.INITIAL
                : Outcome.LAST_DIFFERS;
    }

    /** Jr, Sr, III: who of several generations; empty where nothing is said. */
    static String generation(PersonName name) {
        if (name.suffix().isEmpty() && name.last().indexOf(' ') < 0) {
            return "";
        }
        return Word.of(name.last() + " " + name.suffix()).stream()
                .map(Word::plain)
                .map(suffix -> suffix.equals("junior") ? "jr" : suffix.equals("senior") ? "sr" : suffix)
                .filter(GENERATIONS::contains)
                .findFirst()
                .orElse("");
    }

    /** What is left without suffixes and particles. */
    static List<Word> core(String last) {
        return withoutParticles(withoutSuffixes(last));
    }

    private static boolean sameName(List<Word> a, List<Word> b) {
        return spellings(a).stream().anyMatch(spellings(b)::contains);
    }

    private static Set<String> spellings(List<Word> words) {
        Set<String> spellings = new HashSet<>();
        for (List<Word> some : List.of(words, withoutParticles(words))) {
            Word joined = Word.joined(some);
            spellings.add(joined.plain());
            spellings.add(joined.spelledOut());
        }
        return spellings;
    }

    private static boolean isInitialOf(List<Word> initial, List<Word> name) {
        return initial.size() == 1
                && initial.get(0).isInitial()
                && initial.get(0).startsLike(name.get(0));
    }

    private static List<Word> withoutParticles(List<Word> words) {
        int from = 0;
        while (from < words.size() - 1 && PARTICLES.contains(words.get(from).plain())) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static List<Word> withoutSuffixes(String last) {
        List<Word> words = new ArrayList<>(Word.of(last));
        while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1).plain())) {
            words.remove(words.size() - 1);
        }
        words.replaceAll(word -> word.plain().equals("st") ? new Word("saint", "saint") : word);
        return words;
    }
}
