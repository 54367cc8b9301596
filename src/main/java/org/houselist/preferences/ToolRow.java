package org.houselist.preferences;

import org.houselist.batch.Times;

/**
 * What the mailing tool's newest export says about an address on a list.
 *
 * @param status 1 subscribed, 2 pending, 3 nonsubscribed, 4 unsubscribed, 5 cleaned, 6 complained
 * @param present whether the export has it
 * @param optedInAt seconds since 1970, or {@link Times#UNKNOWN}, as are the other two times
 */
record ToolRow(int status, boolean present, long optedInAt, long optedOutAt, long changedAt) {
    static final int SUBSCRIBED = 1;
    static final int PENDING = 2;
    static final int UNSUBSCRIBED = 4;

    boolean subscribed() {
        return present && status == SUBSCRIBED;
    }

    boolean out() {
        return present && status >= UNSUBSCRIBED;
    }

    /** When the opt-out happened: {@code opted_out_at}, else {@code changed_at}, else unknown. */
    long outAt() {
        return optedOutAt != Times.UNKNOWN ? optedOutAt : changedAt;
    }

    /** When the opt-in happened, as far as anything is said. */
    long inAt() {
        return optedInAt != Times.UNKNOWN ? optedInAt : changedAt;
    }
}
