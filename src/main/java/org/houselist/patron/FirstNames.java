package org.houselist.patron;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.houselist.patron.NameAgreement.Outcome;

/** Compares given names: of one person, or of several in one field. */
final class FirstNames {
    private static final Pattern SEVERAL_PEOPLE = Pattern.compile("(?iu)\\s*[&+/;,]\\s*|\\s+(?:and|und|et)\\s+");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "rev",
            "sir",
            "dame",
            "herr",
            "frau",
            "mme",
            "mlle");

    private final WordComparison words;

    FirstNames(WordComparison words) {
        this.words = words;
    }

    /** One of EQUAL, NICKNAME, INITIAL, BLANK, NEAR, PARTLY, CLASH. */
    Outcome compare(PersonName a, PersonName b) {
        List<List<Word>> peopleOfA = people(a.first());
        List<List<Word>> peopleOfB = people(b.first());
        if (peopleOfA.isEmpty() || peopleOfB.isEmpty()) {
            return peopleOfA.isEmpty() && peopleOfB.isEmpty() ? Outcome.EQUAL : Outcome.BLANK;
        }
        return peopleOfA.size() == 1 && peopleOfB.size() == 1
                ? one(
                        new Given(peopleOfA.get(0), Word.of(a.middle())),
                        new Given(peopleOfB.get(0), Word.of(b.middle())))
                : several(peopleOfA, peopleOfB);
    }

    /** True where what stands beyond the first names, mostly middle names, contradicts. */
    boolean middleNamesDiffer(PersonName a, PersonName b) {
        if (a.middle().isEmpty() || b.middle().isEmpty()) {
            return false;
        }
        List<Word> restOfA =
                new Given(withoutTitles(a.first()), Word.of(a.middle())).beyondOf(withoutTitles(b.first()));
        List<Word> restOfB =
                new Given(withoutTitles(b.first()), Word.of(b.middle())).beyondOf(withoutTitles(a.first()));
        for (int i = 0; i < Math.min(restOfA.size(), restOfB.size()); i++) {
            if (words.compare(restOfA.get(i), restOfB.get(i)) == Outcome.CLASH) {
                return true;
            }
        }
        return false;
    }

    private Outcome one(Given a, Given b) {
        if (a.joined().same(b.joined()) || a.isInitialsOf(b) || b.isInitialsOf(a)) {
            return a.joined().same(b.joined()) ? Outcome.EQUAL : Outcome.INITIAL;
        }
        Outcome pairwise = wordByWord(a, b);
        boolean share = a.sharesOneWith(b, words::agree);
        return switch (pairwise) {
            case CLASH -> share ? Outcome.PARTLY : Outcome.CLASH;
            case NEAR -> Outcome.NEAR;
            default -> a.hasMoreNamesThan(b) || b.hasMoreNamesThan(a) ? Outcome.PARTLY : pairwise;
        };
    }

    /** The weakest agreement of the words that stand at the same place. */
    private Outcome wordByWord(Given a, Given b) {
        int places = Math.min(
                Math.max(a.first.size(), b.first.size()),
                Math.min(a.all().size(), b.all().size()));
        Outcome weakest = Outcome.EQUAL;
        for (int i = 0; i < places; i++) {
            Outcome here = words.compare(a.all().get(i), b.all().get(i));
            weakest = here.compareTo(weakest) > 0 ? here : weakest;
        }
        return weakest;
    }

    /** Couples: the same people in any order are equal; one in common is part of an agreement. */
    private Outcome several(List<List<Word>> a, List<List<Word>> b) {
        long found = a.stream()
                .filter(one -> b.stream().anyMatch(other -> agree(one, other)))
                .count();
        if (found == 0) {
            return Outcome.CLASH;
        }
        boolean all = found == a.size() && b.stream().allMatch(one -> a.stream().anyMatch(other -> agree(one, other)));
        return all && a.size() == b.size() ? Outcome.EQUAL : Outcome.PARTLY;
    }

    private boolean agree(List<Word> a, List<Word> b) {
        return one(new Given(a, List.of()), new Given(b, List.of())) != Outcome.CLASH;
    }

    private static List<List<Word>> people(String first) {
        if (!mayBeSeveral(first)) {
            List<Word> names = withoutTitles(first);
            return names.isEmpty() ? List.of() : List.of(names);
        }
        List<List<Word>> people = new ArrayList<>();
        for (String person : SEVERAL_PEOPLE.split(first, -1)) {
            List<Word> names = withoutTitles(person);
            if (!names.isEmpty()) {
                people.add(names);
            }
        }
        return people;
    }

    /** A cheap look before the regular expression: a sign between two names, or three words. */
    private static boolean mayBeSeveral(String first) {
        int spaces = 0;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            spaces += Character.isWhitespace(c) ? 1 : 0;
            if ("&+/;,".indexOf(c) >= 0) {
                return true;
            }
        }
        return spaces > 1;
    }

    static List<Word> withoutTitles(String person) {
        List<Word> words = Word.of(person);
        words.removeIf(word -> TITLES.contains(word.plain()));
        return words;
    }

    /** The given names of one person: those of the first-name field, and the middle names after them. */
    private record Given(List<Word> first, List<Word> middle) {

        List<Word> all() {
            List<Word> all = new ArrayList<>(first);
            all.addAll(middle);
            return all;
        }

        Word joined() {
            return Word.joined(first);
        }

        /** JP for John Paul. */
        boolean isInitialsOf(Given other) {
            StringBuilder initials = new StringBuilder();
            other.all().forEach(word -> initials.appendCodePoint(word.plain().codePointAt(0)));
            return first.size() == 1
                    && other.all().size() > 1
                    && first.get(0).plain().contentEquals(initials);
        }

        boolean sharesOneWith(Given other, BiPredicate<Word, Word> agree) {
            return first.stream().anyMatch(mine -> other.all().stream().anyMatch(his -> agree.test(mine, his)))
                    || other.first.stream().anyMatch(his -> all().stream().anyMatch(mine -> agree.test(mine, his)));
        }

        /** Mary Ann has more than Mary; Mary A. has not: a middle initial is often left out. */
        boolean hasMoreNamesThan(Given other) {
            int known = other.all().size();
            return known < first.size()
                    && first.subList(known, first.size()).stream().anyMatch(word -> !word.isInitial());
        }

        List<Word> beyondOf(List<Word> otherFirst) {
            List<Word> all = all();
            return all.subList(Math.min(all.size(), Math.max(first.size(), otherFirst.size())), all.size());
        }
    }
}
