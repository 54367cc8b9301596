package org.houselist.batch;

import java.nio.charset.StandardCharsets;

/** A 64-bit hash of a row's content, by which an unchanged row is recognised: two contents share one in 2^64. */
public final class Hash {
    private Hash() {}

    /** The hash of a stretch of bytes; eight bytes a round, since it sees every byte of a night. */
    public static long of(byte[] bytes, int from, int to, long seed) {
        long hash = seed ^ (to - from) * 0x9E3779B97F4A7C15L;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = mix(hash ^ eight(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xff;
        }
        return mix(hash ^ rest);
    }

    /** The hash of a text. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length, 0);
    }

    private static long eight(byte[] bytes, int at) {
        return (bytes[at] & 0xffL) << 56
                | (bytes[at + 1] & 0xffL) << 48
                | (bytes[at + 2] & 0xffL) << 40
                | (bytes[at + 3] & 0xffL) << 32
                | (bytes[at + 4] & 0xffL) << 24
                | (bytes[at + 5] & 0xffL) << 16
                | (bytes[at + 6] & 0xffL) << 8
                | bytes[at + 7] & 0xffL;
    }

    private static long mix(long value) {
        long mixed = value * 0x9FB21C651E98DF25L;
        mixed ^= mixed >>> 35;
        return mixed * 0xD6E8FEB86659FD93L ^ mixed >>> 28;
    }
}
