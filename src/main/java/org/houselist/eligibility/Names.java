package org.houselist.eligibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.patron.PersonName;
import org.houselist.patron.Placeholders;

/** First and last names for a letter's opening: never a placeholder. Looks closely only at words that could be one. */
final class Names {
    private static final int REMEMBERED = 100_000;

    private final Placeholders placeholders;
    private final Set<String> wordsOfWholeNames;
    private final Map<String, Boolean> doubtful = new HashMap<>();

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

    private boolean isDoubtful(String part) {
        if (part.isEmpty()) {
            return false;
        }
        if (doubtful.size() > REMEMBERED) {
            doubtful.clear();
        }
        return doubtful.computeIfAbsent(
                part,
                text -> placeholders.isPlaceholderName(text) || words(text).anyMatch(wordsOfWholeNames::contains));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    }
}
