package org.houselist.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record as bytes, for the way through a {@link Spool}: written in one order of fields and read back in the same. */
public final class Packed {
    private byte[] bytes;
    private int position;

    /** An empty record to write. */
    public Packed() {
        this(new byte[256], 0);
    }

    /** A record to read, from a place in an array. */
    public Packed(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Begins anew at a place. */
    public Packed at(byte[] array, int place) {
        bytes = array;
        position = place;
        return this;
    }

    /** Begins a new record to write. */
    public Packed clear() {
        position = 0;
        return this;
    }

    /** Where the next value is read or written. */
    public int position() {
        return position;
    }

    /** Writes another byte where one was read or written. */
    public void replaceByte(int place, int value) {
        bytes[place] = (byte) value;
    }

    /** The hash of the values written or read since a position. */
    public long hashSince(int start, long seed) {
        return hashBetween(start, position, seed);
    }

    /** The hash of the values written or read between two positions. */
    public long hashBetween(int start, int end, long seed) {
        return Hash.of(bytes, start, end, seed);
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return position;
    }

    public Packed putByte(int value) {
        room(1);
        bytes[position++] = (byte) value;
        return this;
    }

    public Packed putBoolean(boolean value) {
        return putByte(value ? 1 : 0);
    }

    public Packed putInt(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[position++] = (byte) (value >> shift);
        }
        return this;
    }

    public Packed putLong(long value) {
        return putInt((int) (value >> 32)).putInt((int) value);
    }

    /** A text, or null. */
    public Packed putText(@Nullable String text) {
        if (text == null) {
            return putInt(-1);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putInt(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, position, encoded.length);
        position += encoded.length;
        return this;
    }

    /** Some bytes. */
    public Packed putBytes(byte[] some) {
        putInt(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, position, some.length);
        position += some.length;
        return this;
    }

    public int getByte() {
        return bytes[position++];
    }

    public boolean getBoolean() {
        return bytes[position++] != 0;
    }

    public int getInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[position++] & 0xff;
        }
        return value;
    }

    public long getLong() {
        long high = getInt();
        return high << 32 | getInt() & 0xffffffffL;
    }

    public @Nullable String getText() {
        int length = getInt();
        if (length < 0) {
            return null;
        }
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    public byte[] getBytes() {
        int length = getInt();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private void room(int more) {
        if (position + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more));
        }
    }
}
