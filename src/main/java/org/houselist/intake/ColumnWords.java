package org.houselist.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.houselist.books.SendOutcome;
import org.houselist.books.SubscriberStatus;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * The words that a column may have, and what they mean. Case does not count, nor whether {@code -}, {@code _} or a blank
 * stands between two words.
 */
final class ColumnWords<T> {
    static final ColumnWords<PatronKind> PATRON_KIND = new ColumnWords<>(PatronKind.all(), PatronKind::word);
    static final ColumnWords<PatronStatus> PATRON_STATUS = new ColumnWords<>(PatronStatus.all(), PatronStatus::word);
    static final ColumnWords<SubscriberStatus> SUBSCRIBER_STATUS =
            new ColumnWords<>(SubscriberStatus.inFiles(), SubscriberStatus::word);
    static final ColumnWords<SendOutcome> OUTCOME = new ColumnWords<>(SendOutcome.all(), SendOutcome::word);
    static final ColumnWords<String> CATEGORY =
            new ColumnWords<>(FileKind.COMMUNICATIONS.words("category"), Function.identity());
    static final String MARKETING = "marketing";
    static final String SERVICE = "service";

    private final Function<T, String> words;
    private final Map<String, T> meanings = new HashMap<>();
    private final String expected;

    private ColumnWords(List<T> meanings, Function<T, String> words) {
        this.words = words;
        meanings.forEach(meaning -> this.meanings.put(words.apply(meaning), meaning));
        this.expected = String.join(", ", meanings.stream().map(words).toList());
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
