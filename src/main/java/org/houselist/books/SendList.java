package org.houselist.books;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.houselist.batch.Times;

/**
 * The sends of one address in the order of their numbers, in the bytes that the tables send_history and recent_sends hold. A send takes
 * {@link #LENGTH} bytes, all numbers with the highest byte first:
 *
 * <pre>
 *  0 to  3  campaign_no
 *  4 to  8  sent_at: seconds since 1970-01-01T00:00:00Z plus 2^39
 *  9 to 13  event_at likewise; 0 = unknown
 *       14  outcome
 *       15  1 where its category is service, else 0
 * 16 to 19  since_run
 * </pre>
 *
 * Reused from address to address, since ten million sends pass through it.
 */
public final class SendList {
    /** Bytes a send. */
    public static final int LENGTH = 20;

    private static final int SENT_AT = 4;
    private static final int EVENT_AT = 9;
    private static final int OUTCOME = 14;
    private static final int SERVICE = 15;
    private static final int SINCE_RUN = 16;
    private static final long EPOCH = 1L << 39; // keeps years far beyond 9999, before and after 1970, above 0
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[16 * LENGTH];
    private int count;

    /** Begins with an address that has none. */
    public SendList clear() {
        count = 0;
        return this;
    }

    /** Begins with the sends that a row of a table holds. */
    public SendList read(byte[] packed) {
        return clear().add(packed);
    }

    /** Adds the sends that a row of a table holds. */
    public SendList add(byte[] packed) {
        int used = count * LENGTH;
        if (used + packed.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (used + packed.length) * 2);
        }
        System.arraycopy(packed, 0, bytes, used, packed.length);
        count += packed.length / LENGTH;
        return this;
    }

    /** How many sends there are; the first has the index 0 here and the number 1 in the register. */
    public int count() {
        return count;
    }

    public int campaign(int send) {
        return (int) FOUR.get(bytes, send * LENGTH);
    }

    public long sentAt(int send) {
        return fiveBytes(send * LENGTH + SENT_AT) - EPOCH;
    }

    /** When the outcome happened, or {@link Times#UNKNOWN}. */
    public long eventAt(int send) {
        long at = fiveBytes(send * LENGTH + EVENT_AT);
        return at == 0 ? Times.UNKNOWN : at - EPOCH;
    }

    /** The strongest outcome that was told of a send. */
    public SendOutcome outcome(int send) {
        return SendOutcome.of(bytes[send * LENGTH + OUTCOME]);
    }

    public boolean service(int send) {
        return bytes[send * LENGTH + SERVICE] != 0;
    }

    /** Adds a send, which becomes the last. */
    public void add(int campaign, long sentAt, long eventAt, SendOutcome outcome, boolean service, int sinceRun) {
        int at = count++ * LENGTH;
        if (at + LENGTH > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        FOUR.set(bytes, at, campaign);
        putFiveBytes(at + SENT_AT, sentAt + EPOCH);
        outcome(count - 1, outcome, eventAt);
        service(count - 1, service);
        FOUR.set(bytes, at + SINCE_RUN, sinceRun);
    }

    /** Another outcome of a send, and when it happened, or {@link Times#UNKNOWN}. */
    public void outcome(int send, SendOutcome outcome, long eventAt) {
        bytes[send * LENGTH + OUTCOME] = (byte) outcome.code();
        putFiveBytes(send * LENGTH + EVENT_AT, eventAt == Times.UNKNOWN ? 0 : eventAt + EPOCH);
    }

    /** Whether the category of a send is service. */
    public void service(int send, boolean service) {
        bytes[send * LENGTH + SERVICE] = (byte) (service ? 1 : 0);
    }

    /** Adds a send of another list, as it stands there. */
    public void add(SendList other, int send) {
        if ((count + 1) * LENGTH > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(other.bytes, send * LENGTH, bytes, count++ * LENGTH, LENGTH);
    }

    /** What a table is to hold. */
    public byte[] packed() {
        return packed(0, count);
    }

    /** What a table is to hold of some sends, from one index to before another. */
    public byte[] packed(int from, int to) {
        return Arrays.copyOfRange(bytes, from * LENGTH, to * LENGTH);
    }

    /** The five bytes at a place, which never are the last five of a send: three others stand after them. */
    private long fiveBytes(int at) {
        return (long) EIGHT.get(bytes, at) >>> 24;
    }

    private void putFiveBytes(int at, long value) {
        bytes[at] = (byte) (value >> 32);
        FOUR.set(bytes, at + 1, (int) value);
    }
}
