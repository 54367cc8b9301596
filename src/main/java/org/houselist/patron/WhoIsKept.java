package org.houselist.patron;

import java.util.Comparator;

/** The order in which the records of one person deserve to be kept, the best first. */
public final class WhoIsKept {
    /** A total order: two records are equal only when their ids are. */
    public static final Comparator<KeepRank> FIRST = WhoIsKept::compare;

    private WhoIsKept() {}

    private static int compare(KeepRank a, KeepRank b) {
        int first = Integer.compare(standing(b), standing(a));
        first = first != 0 ? first : Long.compare(b.lastActivity(), a.lastActivity());
        first = first != 0 ? first : Integer.compare(b.completeness(), a.completeness());
        first = first != 0 ? first : Long.compare(a.createdAt(), b.createdAt());
        return first != 0 ? first : a.id().compareTo(b.id());
    }

    /** What counts before all dates, the weightiest first. */
    private static int standing(KeepRank rank) {
        return (rank.protectedGroup() ? 8 : 0)
                + (rank.stub() ? 0 : 4)
                + (rank.inHousehold() ? 2 : 0)
                + (rank.hasLogin() ? 1 : 0);
    }
}
