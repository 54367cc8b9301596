package org.houselist.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.houselist.books.SendOutcome;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/**
 * The words that a column may have, and what they mean. Case does not count, nor whether {@code -}, {@code _} or a blank
 * stands between two words.
 */
final class ColumnWords<T> {
    static final ColumnWords<Integer> PATRON_KIND = numbered("individual", "household", "organization");
    static final ColumnWords<Integer> PATRON_STATUS = numbered("active", "inactive", "deceased");
    static final ColumnWords<SubscriberStatus> SUBSCRIBER_STATUS =
            new ColumnWords<>(SubscriberStatus.inFiles(), SubscriberStatus::word);
    static final ColumnWords<SendOutcome> OUTCOME = new ColumnWords<>(SendOutcome.all(), SendOutcome::word);
    static final ColumnWords<Integer> CATEGORY = numbered("marketing", "fundraising", "service");

    private final Function<T, String> words;
    private final Map<String, T> meanings = new HashMap<>();
    private final String expected;

    private ColumnWords(List<T> meanings, Function<T, String> words) {
        this.words = words;
        meanings.forEach(meaning -> this.meanings.put(words.apply(meaning), meaning));
        this.expected = String.join(", ", meanings.stream().map(words).toList());
    }

    private static ColumnWords<Integer> numbered(String... words) {
        return new ColumnWords<>(IntStream.rangeClosed(1, words.length).boxed().toList(), number -> words[number - 1]);
    }

    /** What a word means; null where it is none of the column's. */
    @Nullable
    T of(String word) {
        T meaning = meanings.get(word);
        return meaning != null
                ? meaning
                : meanings.get(word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
    }

    /** The word for a meaning. */
    String word(T meaning) {
        return words.apply(meaning);
    }

    /** What is expected, for messages. */
    String expected() {
        return expected;
    }
}
