package org.houselist.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The dense numbers of texts, from 1 on, without the texts: what is asked is only whether a text is known, and by which
 * number. Of each no more is held than its {@link Imprint}.
 */
public final class TextNumbers {
    private final Imprint imprint;
    private final ImprintTable table;
    private byte[] scratch = new byte[512];

    /** No texts yet, but so many expected. */
    public TextNumbers(Imprint.Key key, int expected) {
        this.imprint = new Imprint(key);
        this.table = new ImprintTable(expected);
    }

    /** The highest number that was given. */
    public int highest() {
        return table.highest();
    }

    /** The text's number, or 0 where it has none. */
    public int find(String text) {
        take(text);
        return table.find(imprint.high(), imprint.low());
    }

    /** The text's number; a new text gets the next one. */
    public int add(String text) {
        int known = find(text);
        if (known != 0) {
            return known;
        }
        int next = table.highest() + 1;
        table.put(next, imprint.high(), imprint.low());
        return next;
    }

    /** Puts a text under a number that was given to it earlier. */
    public void put(int number, String text) {
        int known = find(text);
        if (known != 0) {
            throw new IllegalStateException("one text has the two numbers " + known + " and " + number);
        }
        table.put(number, imprint.high(), imprint.low());
    }

    /** Puts an imprint that was remembered. */
    void put(int number, long high, long low) {
        table.put(number, high, low);
    }

    /** Writes the key, and the imprints in the order of the numbers, for {@link SeenFile#write}. */
    public void write(Path file) throws IOException {
        try (LongFile out = new LongFile(file)) {
            out.put(imprint.key());
            for (int number = 1; number <= table.highest(); number++) {
                out.put(table.high(number)).put(table.low(number));
            }
        }
    }

    private void take(String text) {
        int length = text.length();
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 127) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                imprint.of(bytes, 0, bytes.length);
                return;
            }
            scratch[i] = (byte) c;
        }
        imprint.of(scratch, 0, length);
    }
}
