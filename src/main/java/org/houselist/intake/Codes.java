package org.houselist.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a column and the numbers under which the tables keep them. Case does not count, nor whether {@code -},
 * {@code _} or a blank stands between two words.
 */
final class Codes {
    /** No word of the column. */
    static final int NONE = 0;

    static final Codes PATRON_KIND = new Codes("individual", "household", "organization");
    static final Codes PATRON_STATUS = new Codes("active", "inactive", "deceased");
    static final Codes SUBSCRIBER_STATUS =
            new Codes("subscribed", "pending", "nonsubscribed", "unsubscribed", "cleaned", "complained");
    static final Codes OUTCOME = new Codes(
            "sent", "delivered", "opened", "clicked", "bounced-soft", "bounced-hard", "unsubscribed", "complained");
    static final Codes CATEGORY = new Codes("marketing", "fundraising", "service");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Codes(String... words) {
        this.words = List.of(words);
        for (int i = 0; i < words.length; i++) {
            numbers.put(words[i], i + 1);
        }
    }

    /** The word's number, from 1 in the order of the list; {@link #NONE} for other words. */
    int of(String word) {
        Integer number = numbers.get(word);
        return number != null
                ? number
                : numbers.getOrDefault(
                        word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'), NONE);
    }

    /** The word of a number. */
    String word(int number) {
        return words.get(number - 1);
    }

    /** What is expected, for messages. */
    String expected() {
        return String.join(", ", words);
    }
}
