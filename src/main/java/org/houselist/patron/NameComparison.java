package org.houselist.patron;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.houselist.patron.NameAgreement.Outcome;

/** Says whether two names may belong to one person. Placeholders count as blank. */
public final class NameComparison {
    private static final Set<String> OF_A_MAN = Set.of("mr", "sir", "herr", "senor", "signor", "monsieur");
    private static final Set<String> OF_A_WOMAN =
            Set.of("mrs", "ms", "miss", "frau", "dame", "lady", "mme", "mlle", "senora", "signora", "madame");

    private final Nicknames nicknames;
    private final Placeholders placeholders;
    private final FirstNames firstNames;

    /** Goes by these nicknames, and takes these placeholders for no names. */
    public NameComparison(Nicknames nicknames, Placeholders placeholders) {
        this.nicknames = nicknames;
        this.placeholders = placeholders;
        this.firstNames = new FirstNames(new WordComparison(nicknames));
    }

    /** Compares two names; the outcome is the same in either order. */
    public NameAgreement compare(PersonName delivered, PersonName other) {
        PersonName a = placeholders.realName(delivered);
        PersonName b = placeholders.realName(other);
        if (a.isBlank() || b.isBlank()) {
            return new NameAgreement(
                    Outcome.BLANK, a.isBlank() && b.isBlank() ? "neither has a name" : "one has no name");
        }
        if (a.equals(b) || sameInOneField(a, b)) {
            return new NameAgreement(Outcome.EQUAL, "names agree");
        }
        Outcome outcome = outcome(a, b);
        return new NameAgreement(outcome, words(outcome, a, b));
    }

    /** True where the first names alone belong to two people, whatever the last names are. */
    public boolean firstNamesClash(PersonName a, PersonName b) {
        return firstNames.compare(placeholders.realName(a), placeholders.realName(b)) == Outcome.CLASH;
    }

    /**
     * What the first names are told apart by: two names with the same key have the same first names; empty where there is
     * none.
     */
    public String firstNameKey(PersonName name) {
        StringBuilder key = new StringBuilder();
        Word.of(placeholders.realName(name).first())
                .forEach(word -> key.append(word.spelledOut()).append(' '));
        return key.toString();
    }

    private Outcome outcome(PersonName a, PersonName b) {
        Outcome first = firstNames.compare(a, b);
        Outcome last = LastNames.compare(a.last(), b.last());
        if (first == Outcome.CLASH) {
            return swapped(a, b) ? Outcome.SWAPPED : Outcome.CLASH;
        }
        if (last == Outcome.LAST_DIFFERS) {
            return last;
        }
        if (first == Outcome.NEAR || first == Outcome.PARTLY) {
            return first;
        }
        if (detailsDiffer(a, b)) {
            return Outcome.DETAIL_DIFFERS;
        }
        return agreement(first, last);
    }

    private static Outcome agreement(Outcome first, Outcome last) {
        if (first == Outcome.BLANK || last == Outcome.BLANK) {
            return first == last ? Outcome.NOTHING_COMMON : Outcome.PART_BLANK;
        }
        return first == Outcome.EQUAL ? last : first;
    }

    /** First "Ann Lee" and no last name is Ann Lee. */
    private static boolean sameInOneField(PersonName a, PersonName b) {
        if (hasBoth(a) && hasBoth(b)) {
            return false;
        }
        List<Word> wordsOfA = Word.of(a.first() + " " + a.last());
        List<Word> wordsOfB = Word.of(b.first() + " " + b.last());
        return Word.joined(wordsOfA).same(Word.joined(wordsOfB));
    }

    private static boolean hasBoth(PersonName name) {
        return !name.first().isEmpty() && !name.last().isEmpty();
    }

    private static boolean swapped(PersonName a, PersonName b) {
        return Word.joined(Word.of(a.first())).same(Word.joined(Word.of(b.last())))
                && Word.joined(Word.of(a.last())).same(Word.joined(Word.of(b.first())));
    }

    private boolean detailsDiffer(PersonName a, PersonName b) {
        return titlesDiffer(a, b) || generationsDiffer(a, b) || firstNames.middleNamesDiffer(a, b);
    }

    /** Mr and Mrs R. Lee are two people. Where a field has both, it says nothing. */
    private static boolean titlesDiffer(PersonName a, PersonName b) {
        if (a.prefix().isEmpty() || b.prefix().isEmpty()) {
            return false;
        }
        Optional<Boolean> manA = man(a);
        Optional<Boolean> manB = man(b);
        return manA.isPresent() && manB.isPresent() && !manA.equals(manB);
    }

    private static Optional<Boolean> man(PersonName name) {
        List<String> words = Word.of(name.prefix()).stream().map(Word::plain).toList();
        boolean man = words.stream().anyMatch(OF_A_MAN::contains);
        boolean woman = words.stream().anyMatch(OF_A_WOMAN::contains);
        return man == woman ? Optional.empty() : Optional.of(man);
    }

    private static boolean generationsDiffer(PersonName a, PersonName b) {
        String ofA = LastNames.generation(a);
        String ofB = LastNames.generation(b);
        return !ofA.isEmpty() && !ofB.isEmpty() && !ofA.equals(ofB);
    }

    private String words(Outcome outcome, PersonName a, PersonName b) {
        String firsts = a.first() + ", " + b.first();
        return switch (outcome) {
            case EQUAL -> "names agree";
            case NICKNAME -> "names agree (" + nicknameWords(a.first(), b.first()) + ")";
            case INITIAL ->
                "names agree (" + a.first() + " " + a.last() + ", " + b.first() + " " + b.last() + ": initials)";
            case BLANK -> "one has no name";
            case PART_BLANK -> "names agree as far as both are given";
            case NEAR -> "first names are spelled alike (" + firsts + ")";
            case PARTLY -> "first names agree only in part (" + firsts + ")";
            case SWAPPED -> "first and last name are swapped";
            case LAST_DIFFERS -> "last names differ (" + a.last() + ", " + b.last() + ")";
            case DETAIL_DIFFERS -> "same first and last name, but not the rest (" + a.full() + ", " + b.full() + ")";
            case NOTHING_COMMON -> "one has only a first name, the other only a last name";
            case CLASH -> "first names differ (" + firsts + ")";
        };
    }

    private String nicknameWords(String a, String b) {
        Word wordOfA = Word.joined(Word.of(a));
        Word wordOfB = Word.joined(Word.of(b));
        if (nicknames.isShortFor(wordOfA.plain(), wordOfB.plain())) {
            return a + " is " + b;
        }
        return nicknames.isShortFor(wordOfB.plain(), wordOfA.plain())
                ? b + " is " + a
                : a + " and " + b + " may be one name";
    }
}
