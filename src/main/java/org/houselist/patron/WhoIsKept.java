package org.houselist.patron;

import java.util.Comparator;

/** The order in which the records of one person deserve to be kept, the best first. */
public final class WhoIsKept {
    /** A total order: two records are equal only when their ids are. */
    public static final Comparator<KeepRank> FIRST = Comparator.comparing(KeepRank::protectedGroup, trueFirst())
            .thenComparing(KeepRank::stub)
            .thenComparing(KeepRank::inHousehold, trueFirst())
            .thenComparing(KeepRank::hasLogin, trueFirst())
            .thenComparing(Comparator.comparingLong(KeepRank::lastActivity).reversed())
            .thenComparing(Comparator.comparingInt(KeepRank::completeness).reversed())
            .thenComparingLong(KeepRank::createdAt)
            .thenComparing(KeepRank::id);

    private WhoIsKept() {}

    private static Comparator<Boolean> trueFirst() {
        return Comparator.reverseOrder();
    }
}
