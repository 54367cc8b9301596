package org.houselist.preferences;

import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;

/**
 * What the mailing tool's newest export says about an address on a list.
 *
 * @param present whether the export has it
 * @param optedInAt seconds since 1970, or {@link Times#UNKNOWN}, as are the other two times
 */
record ToolRow(SubscriberStatus status, boolean present, long optedInAt, long optedOutAt, long changedAt) {
    boolean subscribed() {
        return present && status == SubscriberStatus.SUBSCRIBED;
    }

    boolean out() {
        return present && status.isOptOut();
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
