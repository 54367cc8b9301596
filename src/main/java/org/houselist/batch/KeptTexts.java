package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The texts of a {@link Dictionary} as a night kept them, where they lie in the file: none of them is in memory.
 *
 * <pre>
 * number of texts, highest number
 * places  by number from 0: offset and length, the latter in 22 bits; -1 where a number has no text
 * slots   their number, then the upper half of a hash and a number; 0 = free
 * bytes   their number, then the texts in UTF-8
 * </pre>
 */
final class KeptTexts {
    private static final int LENGTH_BITS = 22;
    private static final long LENGTH = (1L << LENGTH_BITS) - 1;
    private static final long NOTHING = -1;

    private final int size;
    private final int highest;
    private final LongBuffer places;
    private final LongBuffer slots;
    private final ByteBuffer bytes;

    KeptTexts(KeptFile.In in) {
        size = in.number();
        highest = in.number();
        places = in.longsInPlace(highest + 1);
        slots = in.longsInPlace(in.number());
        bytes = in.bytesInPlace(in.number());
    }

    /** Puts all texts of a dictionary. */
    static void put(Dictionary texts, KeptFile.Out out) throws IOException {
        out.put(texts.size()).put(texts.highest()).put(NOTHING);
        long offset = 0;
        for (int number = 1; number <= texts.highest(); number++) {
            int length = texts.has(number) ? texts.length(number) : 0;
            out.put(texts.has(number) ? offset << LENGTH_BITS | length : NOTHING);
            offset += length;
        }
        if (offset > Integer.MAX_VALUE) {
            throw new IOException(offset + " bytes of texts are too many for a file that is kept");
        }
        long[] slots = texts.allSlots();
        out.put(slots.length).put(slots, slots.length).put((int) offset);
        byte[] text = new byte[512];
        for (int number = 1; number <= texts.highest(); number++) {
            if (texts.has(number)) {
                int length = texts.length(number);
                text = text.length < length ? new byte[2 * length] : text;
                texts.copy(number, text, 0);
                out.put(text, length);
            }
        }
    }

    int size() {
        return size;
    }

    int highest() {
        return highest;
    }

    boolean has(int number) {
        return places.get(number) != NOTHING;
    }

    int length(int number) {
        return (int) (places.get(number) & LENGTH);
    }

    String text(int number) {
        byte[] text = new byte[length(number)];
        copy(number, text, 0);
        return new String(text, StandardCharsets.UTF_8);
    }

    int copy(int number, byte[] to, int at) {
        long place = places.get(number);
        int length = (int) (place & LENGTH);
        bytes.get((int) (place >>> LENGTH_BITS), to, at, length);
        return at + length;
    }

    /** As {@link Dictionary#eightBytes}. */
    long eightBytes(int number, int from) {
        long place = places.get(number);
        int left = (int) (place & LENGTH) - from;
        int at = (int) (place >>> LENGTH_BITS) + from;
        if (left <= 0) {
            return 0;
        }
        if (at + 8 <= bytes.limit()) {
            long eight = bytes.getLong(at);
            return left >= 8 ? eight : eight & -1L << 8 * (8 - left);
        }
        long gathered = 0;
        for (int i = 0; i < 8; i++) {
            gathered = gathered << 8 | (i < left ? bytes.get(at + i) & 0xff : 0);
        }
        return gathered;
    }

    /** The number of a text with this hash, or 0. */
    int find(long hash, byte[] text, int length) {
        int count = slots.limit();
        int slot = Dictionary.slot(hash, count);
        for (long found = slots.get(slot); found != 0; found = slots.get(slot)) {
            if ((found ^ hash) >>> 32 == 0 && is((int) found, text, length)) {
                return (int) found;
            }
            slot = slot + 1 == count ? 0 : slot + 1;
        }
        return 0;
    }

    private boolean is(int number, byte[] text, int length) {
        long place = places.get(number);
        if ((place & LENGTH) != length) {
            return false;
        }
        int at = (int) (place >>> LENGTH_BITS);
        for (int i = 0; i < length; i++) {
            if (bytes.get(at + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** A copy of what finds the texts. */
    long[] slots() {
        long[] copy = new long[slots.limit()];
        slots.get(0, copy);
        return copy;
    }
}
