package org.houselist.linkage;

import java.util.function.ToIntFunction;

/**
 * Remembers what the commoner texts of a field became: a million records have few given names and towns. In bounded memory: a
 * newer text may take an older one's place. Not for several threads.
 */
final class Remembered {
    private static final int PLACES = 1 << 16;

    private final String[] texts = new String[PLACES];
    private final int[] numbers = new int[PLACES];
    private final ToIntFunction<String> maker;

    Remembered(ToIntFunction<String> maker) {
        this.maker = maker;
    }

    /** What became of a text; 0 for an empty one. */
    int of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!text.equals(texts[place])) {
            numbers[place] = maker.applyAsInt(text);
            texts[place] = text;
        }
        return numbers[place];
    }
}
