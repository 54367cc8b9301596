package org.houselist.batch;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their dense numbers, in byte arrays: some 60 bytes an e-mail address instead of the 120 of a map of strings.
 * Numbers are given from 1; a text may also be put under a number that the database remembers.
 */
public final class Dictionary {
    private static final int BLOCK_BITS = 22;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final long LOW = BLOCK - 1;
    private static final long NOTHING = -1;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private @Nullable KeptTexts kept; // the numbers up to lastKept
    private int lastKept;
    private byte[][] blocks = new byte[16][];
    private int blockCount;
    private int used = BLOCK; // of the newest block: full, so that the first text opens one
    private long[] places; // by number after lastKept: block, offset and length, the latter two in 22 bits each
    private long[] slots; // upper half of the hash, and the number: a text that differs is seldom looked at
    private int count;
    private int highest;
    private byte[] scratch = new byte[512];

    public Dictionary() {
        this(1 << 10);
    }

    /** A dictionary that expects so many texts. */
    public Dictionary(int expected) {
        places = new long[expected + 1];
        Arrays.fill(places, NOTHING);
        slots = new long[Math.max(1024, expected + (expected >> 1) + 1)];
    }

    /** Those that {@link #keep} put, where they lie: in memory are only those that are added. */
    public Dictionary(KeptFile.In in) {
        this();
        kept = new KeptTexts(in);
        lastKept = kept.highest();
        highest = lastKept;
        count = kept.size();
    }

    /** Puts all texts, with what finds them. */
    public void keep(KeptFile.Out out) throws IOException {
        KeptTexts.put(this, out);
    }

    /** What finds the texts, in the form of {@link KeptTexts}. */
    long[] allSlots() {
        if (kept == null) {
            return slots;
        }
        long[] all = kept.slots();
        boolean fits = count * 3L <= all.length * 2L;
        all = fits ? all : new long[count * 2];
        for (int number = fits ? lastKept + 1 : 1; number <= highest; number++) {
            if (has(number)) {
                byte[] text = new byte[length(number)];
                copy(number, text, 0);
                enter(hash(text, 0, text.length), number, all);
            }
        }
        return all;
    }

    /** How many texts there are. */
    public int size() {
        return count;
    }

    /** The highest number that was given; numbers below it may be unused. */
    public int highest() {
        return highest;
    }

    /** The text's number, or 0 where it has none. May be asked by several threads while none adds. */
    public int find(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long hash = hash(bytes, 0, bytes.length);
        int known = known(hash, bytes, bytes.length);
        return known != 0 ? known : (int) slots[slotOf(hash, bytes, bytes.length)];
    }

    /** The number of a text among those that are kept, or 0. */
    private int known(long hash, byte[] text, int length) {
        return kept == null ? 0 : kept.find(hash, text, length);
    }

    /** The text's number; a new text gets the next one. */
    public int add(String text) {
        int length = encode(text);
        long hash = hash(scratch, 0, length);
        int known = known(hash, scratch, length);
        if (known != 0) {
            return known;
        }
        int slot = slotOf(hash, scratch, length);
        return slots[slot] != 0 ? (int) slots[slot] : store(slot, hash, highest + 1, length);
    }

    /** Puts a text under a number that was given to it earlier. */
    public void put(int number, String text) {
        int length = encode(text);
        long hash = hash(scratch, 0, length);
        int slot = slotOf(hash, scratch, length);
        int known = Math.max(known(hash, scratch, length), (int) slots[slot]);
        if (known != 0) {
            throw new IllegalStateException("one text has the two numbers " + known + " and " + number);
        }
        store(slot, hash, number, length);
    }

    /** Whether a number has a text. */
    public boolean has(int number) {
        return number > lastKept
                ? number <= highest && places[number - lastKept] != NOTHING
                : number > 0 && kept != null && kept.has(number);
    }

    /** The text of a number. */
    public String text(int number) {
        if (number <= lastKept && kept != null) {
            return kept.text(number);
        }
        long place = places[number - lastKept];
        return new String(block(place), offset(place), length(place), StandardCharsets.UTF_8);
    }

    /** Copies the UTF-8 bytes of a number's text to a place with room for {@link #length}; gives the place after them. */
    public int copy(int number, byte[] to, int at) {
        if (number <= lastKept && kept != null) {
            return kept.copy(number, to, at);
        }
        long place = places[number - lastKept];
        System.arraycopy(block(place), offset(place), to, at, length(place));
        return at + length(place);
    }

    /** How many bytes the text of a number has in UTF-8. */
    public int length(int number) {
        return number <= lastKept && kept != null ? kept.length(number) : length(places[number - lastKept]);
    }

    /** Compares the texts of two numbers by code point, which is the order of their UTF-8 bytes. */
    public int compare(int one, int other) {
        if (one <= lastKept || other <= lastKept) {
            return compareByEight(one, other);
        }
        long a = places[one - lastKept];
        long b = places[other - lastKept];
        return Arrays.compareUnsigned(
                block(a), offset(a), offset(a) + length(a), block(b), offset(b), offset(b) + length(b));
    }

    private int compareByEight(int one, int other) {
        int length = Math.min(length(one), length(other));
        for (int at = 0; at < length; at += 8) {
            int order = Long.compareUnsigned(eightBytes(one, at), eightBytes(other, at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length(one), length(other));
    }

    /**
     * Eight bytes of a number's text from a place on, as an unsigned number: equal or smaller for a text that sorts before,
     * where what stands before the place is equal. Beyond the end they are 0.
     */
    public long eightBytes(int number, int from) {
        if (number <= lastKept && kept != null) {
            return kept.eightBytes(number, from);
        }
        long place = places[number - lastKept];
        int left = length(place) - from;
        if (left <= 0) {
            return 0;
        }
        byte[] block = block(place);
        int at = offset(place) + from;
        if (at + 8 <= block.length) {
            long eight = (long) EIGHT.get(block, at);
            return left >= 8 ? eight : eight & -1L << 8 * (8 - left);
        }
        return gathered(block, at, Math.min(left, 8));
    }

    private static long gathered(byte[] block, int at, int length) {
        long gathered = 0;
        for (int i = 0; i < 8; i++) {
            gathered = gathered << 8 | (i < length ? block[at + i] & 0xff : 0);
        }
        return gathered;
    }

    private byte[] block(long place) {
        return blocks[(int) (place >>> 2 * BLOCK_BITS)];
    }

    private static int offset(long place) {
        return (int) (place >>> BLOCK_BITS & LOW);
    }

    private static int length(long place) {
        return (int) (place & LOW);
    }

    private int store(int slot, long hash, int number, int length) {
        ensureNumber(number);
        if (used + length >= BLOCK) {
            openBlock(length);
        }
        System.arraycopy(scratch, 0, blocks[blockCount - 1], used, length);
        places[number - lastKept] = ((long) (blockCount - 1) << BLOCK_BITS | used) << BLOCK_BITS | length;
        used += length;
        slots[slot] = hash & 0xffffffff00000000L | number;
        highest = Math.max(highest, number);
        if (++count - (kept == null ? 0 : kept.size()) > slots.length / 3 * 2) {
            grow();
        }
        return number;
    }

    private void openBlock(int length) {
        if (length >= BLOCK) {
            throw new IllegalArgumentException("a text of " + length + " bytes is too long for a dictionary");
        }
        if (blockCount == blocks.length) {
            blocks = Arrays.copyOf(blocks, blockCount * 2);
        }
        blocks[blockCount++] = new byte[BLOCK];
        used = 0;
    }

    private void ensureNumber(int number) {
        if (number <= lastKept) {
            throw new IllegalStateException("the number " + number + " is not above those that are kept, " + lastKept);
        }
        if (number - lastKept >= places.length) {
            int old = places.length;
            int larger = Math.max(number - lastKept + 1, old + (old >> 1));
            places = Arrays.copyOf(places, larger);
            Arrays.fill(places, old, larger, NOTHING);
        }
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int number = lastKept + 1; number <= highest; number++) {
            long place = places[number - lastKept];
            if (place != NOTHING) {
                enter(hash(block(place), offset(place), length(place)), number, slots);
            }
        }
    }

    private static void enter(long hash, int number, long[] slots) {
        int slot = slot(hash, slots.length);
        while (slots[slot] != 0) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        slots[slot] = hash & 0xffffffff00000000L | number;
    }

    /** The slot that holds a text, or the free one where it belongs. */
    private int slotOf(long hash, byte[] text, int length) {
        int slot = slot(hash, slots.length);
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            if ((found ^ hash) >>> 32 == 0 && is((int) found, text, length)) {
                return slot;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    /** Spreads the lower half of a hash over so many slots. */
    static int slot(long hash, int slots) {
        return (int) ((hash & 0xffffffffL) * slots >>> 32);
    }

    private boolean is(int number, byte[] text, int length) {
        long place = places[number - lastKept];
        if (length(place) != length) {
            return false;
        }
        int offset = offset(place);
        return Arrays.equals(block(place), offset, offset + length, text, 0, length);
    }

    /** Takes eight bytes a step; multiplications and shifts spread them over both halves. */
    private static long hash(byte[] bytes, int from, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = from;
        for (int end = from + length - 7; at < end; at += 8) {
            hash = mixed(hash ^ (long) EIGHT.get(bytes, at));
        }
        long rest = 0;
        for (; at < from + length; at++) {
            rest = rest << 8 | bytes[at] & 0xff;
        }
        return mixed(mixed(hash ^ rest));
    }

    private static long mixed(long value) {
        long product = value * 0xD6E8FEB86659FD93L;
        return product ^ product >>> 32;
    }

    private void ensureScratch(int length) {
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
    }

    /** Writes the text's UTF-8 bytes into the scratch array; ASCII, the common case, without a copy in between. */
    private int encode(String text) {
        int length = text.length();
        ensureScratch(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 127) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                ensureScratch(bytes.length);
                System.arraycopy(bytes, 0, scratch, 0, bytes.length);
                return bytes.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }
}
