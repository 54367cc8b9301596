package org.houselist.patron;

/**
 * What decides which of several records of one person is kept.
 *
 * @param protectedGroup the patron is in a group that the settings protect (board, major donors …)
 * @param lastActivity epoch seconds; {@link #NEVER} where none is known
 * @param completeness see {@link Completeness}
 * @param createdAt epoch seconds; {@link #UNKNOWN} where none is known
 */
public record KeepRank(
        boolean protectedGroup,
        boolean stub,
        boolean inHousehold,
        boolean hasLogin,
        long lastActivity,
        int completeness,
        long createdAt,
        PatronId id) {
    /** No activity: earlier than any. */
    public static final long NEVER = Long.MIN_VALUE;

    /** No creation time: younger than any. */
    public static final long UNKNOWN = Long.MAX_VALUE;
}
