package org.houselist.eligibility;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.houselist.batch.CodePoints;
import org.houselist.books.SubscriptionBook;
import org.jspecify.annotations.Nullable;

/** All lists of the mailing tool, by name in the order of code points. */
final class Rolls {
    /** The list that stands for every list. */
    static final String EVERY_LIST = "*";

    private final SortedMap<String, Roll> byName = new TreeMap<>(CodePoints.ORDER);
    private final SubscriptionBook book;
    private final Texts texts;

    Rolls(SubscriptionBook book) {
        this.book = book;
        this.texts = new Texts(book.texts());
    }

    void add(Roll roll) {
        byName.put(roll.list(), roll);
    }

    Collection<Roll> all() {
        return byName.values();
    }

    /** The list of a name; an empty one where the tool does not have it. */
    Roll of(String list) {
        Roll roll = byName.get(list);
        return roll == null ? new Roll(list, 0, book) : roll;
    }

    /** What was said for every list, or null where nothing ever was. */
    @Nullable
    Roll everyList() {
        return byName.get(EVERY_LIST);
    }

    /** The names and spellings of the rows. */
    Texts texts() {
        return texts;
    }
}
