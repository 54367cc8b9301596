package org.houselist.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts and their dense numbers, in byte arrays: some 40 bytes an e-mail address instead of the 120 of a map of strings.
 * Numbers are given from 1; a text may also be put under a number that the database remembers.
 */
public final class Dictionary {
    private static final int BLOCK = 1 << 22;

    private byte[][] blocks = new byte[16][];
    private int blockCount;
    private int used = BLOCK; // of the newest block: full, so that the first text opens one
    private long[] places; // by number: block << 32 | offset << 0 ; -1 = no text
    private int[] lengths;
    private int[] slots = new int[1 << 12];
    private int count;
    private int highest;
    private byte[] scratch = new byte[512];

    public Dictionary() {
        this(1 << 10);
    }

    /** A dictionary that expects so many texts. */
    public Dictionary(int expected) {
        places = new long[expected + 1];
        lengths = new int[expected + 1];
        Arrays.fill(places, -1);
        slots = new int[Integer.highestOneBit(Math.max(1024, expected) * 2) * 2];
    }

    /** How many texts there are. */
    public int size() {
        return count;
    }

    /** The highest number that was given; numbers below it may be unused. */
    public int highest() {
        return highest;
    }

    /** The text's number, or 0 where it has none. */
    public int find(String text) {
        int length = encode(text);
        return slots[slotOf(length)];
    }

    /** The text's number; a new text gets the next one. */
    public int add(String text) {
        int length = encode(text);
        int slot = slotOf(length);
        return slots[slot] != 0 ? slots[slot] : store(slot, highest + 1, length);
    }

    /** Puts a text under a number that was given to it earlier. */
    public void put(int number, String text) {
        int length = encode(text);
        int slot = slotOf(length);
        if (slots[slot] != 0) {
            throw new IllegalStateException("one text has the two numbers " + slots[slot] + " and " + number);
        }
        store(slot, number, length);
    }

    /** Whether a number has a text. */
    public boolean has(int number) {
        return number > 0 && number <= highest && places[number] >= 0;
    }

    /** The text of a number. */
    public String text(int number) {
        long place = places[number];
        byte[] block = blocks[(int) (place >>> 32)];
        return new String(block, (int) place, lengths[number], StandardCharsets.UTF_8);
    }

    /** Compares the texts of two numbers by code point, which is the order of their UTF-8 bytes. */
    public int compare(int one, int other) {
        long a = places[one];
        long b = places[other];
        return Arrays.compareUnsigned(
                blocks[(int) (a >>> 32)],
                (int) a,
                (int) a + lengths[one],
                blocks[(int) (b >>> 32)],
                (int) b,
                (int) b + lengths[other]);
    }

    /** The first eight bytes of a number's text, as an unsigned number: equal or smaller for a text that sorts before. */
    public long prefix(int number) {
        long place = places[number];
        byte[] block = blocks[(int) (place >>> 32)];
        long prefix = 0;
        for (int i = 0; i < 8; i++) {
            prefix = prefix << 8 | (i < lengths[number] ? block[(int) place + i] & 0xff : 0);
        }
        return prefix;
    }

    private int store(int slot, int number, int length) {
        ensureNumber(number);
        if (used + length > BLOCK) {
            openBlock(length);
        }
        System.arraycopy(scratch, 0, blocks[blockCount - 1], used, length);
        places[number] = (long) (blockCount - 1) << 32 | used;
        lengths[number] = length;
        used += length;
        slots[slot] = number;
        highest = Math.max(highest, number);
        if (++count * 2 > slots.length) {
            rehash();
        }
        return number;
    }

    private void openBlock(int length) {
        if (blockCount == blocks.length) {
            blocks = Arrays.copyOf(blocks, blockCount * 2);
        }
        blocks[blockCount++] = new byte[Math.max(BLOCK, length)];
        used = 0;
    }

    private void ensureNumber(int number) {
        if (number >= places.length) {
            int old = places.length;
            int larger = Math.max(number + 1, old + (old >> 1));
            places = Arrays.copyOf(places, larger);
            Arrays.fill(places, old, larger, -1);
            lengths = Arrays.copyOf(lengths, larger);
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 1; number <= highest; number++) {
            if (places[number] >= 0) {
                long place = places[number];
                int slot = spread(hash(blocks[(int) (place >>> 32)], (int) place, lengths[number]));
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = number;
            }
        }
    }

    private int slotOf(int length) {
        int slot = spread(hash(scratch, 0, length));
        while (slots[slot] != 0 && !isScratch(slots[slot], length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isScratch(int number, int length) {
        if (lengths[number] != length) {
            return false;
        }
        int offset = (int) places[number];
        return Arrays.equals(blocks[(int) (places[number] >>> 32)], offset, offset + length, scratch, 0, length);
    }

    private int spread(long hash) {
        return (int) (hash ^ hash >>> 32) & slots.length - 1;
    }

    private static long hash(byte[] bytes, int from, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return hash * 0x9E3779B97F4A7C15L ^ hash >>> 29;
    }

    /** Writes the text's UTF-8 bytes into the scratch array; ASCII, the common case, without a copy in between. */
    private int encode(String text) {
        int length = text.length();
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 127) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                scratch = scratch.length < bytes.length ? new byte[bytes.length * 2] : scratch;
                System.arraycopy(bytes, 0, scratch, 0, bytes.length);
                return bytes.length;
            }
            scratch[i] = (byte) c;
        }
        return length;
    }
}
