package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

    /** What {@link #write} wrote. */
    TextNumbers(ByteBuffer from) {
        this.imprint = new Imprint(new Imprint.Key(from.getLong(), from.getLong(), from.getLong(), from.getLong()));
        this.table = new ImprintTable(from);
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

    /** The numbers of many texts, 0 for each that has none: much faster than one by one. A null has none. */
    public int[] find(@Nullable String[] texts) {
        long[] high = new long[texts.length];
        long[] low = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            if (text != null) {
                take(text);
                high[i] = imprint.high();
                low[i] = imprint.low();
            }
        }
        int[] numbers = new int[texts.length];
        table.find(high, low, texts.length, numbers);
        return numbers;
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

    /** Writes them down, for {@link SeenFile#write}. */
    public void write(Path file) throws IOException {
        try (LongFile out = new LongFile(file)) {
            table.write(out.put(imprint.key()));
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
