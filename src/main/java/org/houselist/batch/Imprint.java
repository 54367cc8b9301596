package org.houselist.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A keyed 128-bit hash of a stretch of bytes, in two halves, by which the very same bytes are known again. Of a million and a
 * half stretches two that differ share one with probability 10^-26; and since the key is random, nobody can make two that do.
 * Not cryptographic; for one thread.
 */
public final class Imprint {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final Key key;
    private long withinHigh;
    private long withinLow;
    private long high;
    private long low;

    /** What makes the imprints of one installation differ from those of another. */
    public record Key(long a, long b, long c, long d) {
        /** A new one. */
        public static Key random() {
            SecureRandom random = new SecureRandom();
            return new Key(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        }
    }

    /** The key of these imprints. */
    Key key() {
        return key;
    }

    /** Imprints under a key. */
    public Imprint(Key key) {
        this.key = key;
    }

    /** From now on the imprints hold for this context only, e.g. a file's header and how it is read. */
    public void within(String context) {
        withinHigh = 0;
        withinLow = 0;
        of(context);
        withinHigh = high;
        withinLow = low;
    }

    /** Takes the imprint of a text. */
    public void of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        of(bytes, 0, bytes.length);
    }

    /** Takes the imprint of a stretch of bytes: {@link #high} and {@link #low}, which are never both 0. */
    public void of(byte[] bytes, int from, int to) {
        long length = (to - from) * ODD;
        long h = withinHigh ^ key.a ^ length;
        long l = withinLow ^ key.b ^ length;
        int at = from;
        for (; at + 16 <= to; at += 16) {
            long one = (long) EIGHT.get(bytes, at);
            long other = (long) EIGHT.get(bytes, at + 8);
            h = mixed(one ^ key.c, other ^ h);
            l = mixed(other ^ key.d, one ^ l);
        }
        long one = rest(bytes, at, Math.min(to, at + 8));
        long other = rest(bytes, at + 8, to);
        high = mixed(one ^ key.c, other ^ h);
        low = mixed(other ^ key.d, one ^ l);
        if ((high | low) == 0) {
            low = 1;
        }
    }

    private static long rest(byte[] bytes, int from, int to) {
        if (to - from == 8) {
            return (long) EIGHT.get(bytes, from);
        }
        long rest = 0;
        for (int at = from; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xff;
        }
        return rest;
    }

    /** All 128 bits of the product, folded: each bit of both factors tells on each of the result. */
    private static long mixed(long one, long other) {
        return Math.multiplyHigh(one, other) ^ one * other;
    }

    /** The upper half of the last imprint. */
    public long high() {
        return high;
    }

    /** The lower half of the last imprint. */
    public long low() {
        return low;
    }
}
