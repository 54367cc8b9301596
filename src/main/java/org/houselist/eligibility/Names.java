package org.houselist.eligibility;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.patron.PersonName;
import org.houselist.patron.Placeholders;

/** First and last names for a letter's opening: never a placeholder. Looks closely only at words that could be one. */
final class Names {
    private final Placeholders placeholders;
    private final Set<String> wordsOfWholeNames;

    Names(Collection<String> placeholderNames) {
        placeholders = new Placeholders(placeholderNames, Set.of(), Set.of());
        wordsOfWholeNames = placeholderNames.stream()
                .filter(name -> name.strip().indexOf(' ') > 0)
                .flatMap(Names::words)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name without its placeholders. */
    PersonName real(String first, String last) {
        PersonName name = PersonName.of(first, last);
        return isDoubtful(first) || isDoubtful(last) ? placeholders.realName(name) : name;
    }

    /** Whether a part of a name may be a placeholder, or a part of one. */
    boolean isDoubtful(String part) {
        return !part.isEmpty()
                && (placeholders.isPlaceholderName(part)
                        || !wordsOfWholeNames.isEmpty() && words(part).anyMatch(wordsOfWholeNames::contains));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    }
}
