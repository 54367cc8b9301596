package org.houselist.intake;

import java.util.TreeSet;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Packed;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/**
 * What tonight's rows say of one address on one list. Of several rows the strongest suppression wins, unless a subscribed
 * row has an opt-in later than the time of the opt-out; an opt-out of unknown time cannot be beaten.
 */
final class SubscriptionContent {
    static final int UNKNOWN_STATUS = 0;
    static final int SUBSCRIBED = 1;
    static final int UNSUBSCRIBED = 4;

    int status = UNKNOWN_STATUS;
    long optedInAt = Times.UNKNOWN;
    long optedOutAt = Times.UNKNOWN;
    long changedAt = Times.UNKNOWN;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String source;

    long rowHash;
    private @Nullable TreeSet<String> spellings;

    /** Reads one row from the spool, past its mark and list. */
    static SubscriptionContent read(Packed row) {
        SubscriptionContent content = new SubscriptionContent();
        int start = row.position();
        content.status = row.getByte();
        content.optedInAt = row.getLong();
        content.optedOutAt = row.getLong();
        content.changedAt = row.getLong();
        String spelling = row.getText();
        content.firstName = row.getText();
        content.lastName = row.getText();
        content.source = row.getText();
        content.rowHash = row.hashSince(start, 0);
        if (spelling != null) {
            content.spellings = new TreeSet<>(CodePoints.ORDER);
            content.spellings.add(spelling);
        }
        return content;
    }

    /** Notes spellings, one a line; null where there is only the canonical one. */
    void spell(@Nullable String spelled) {
        if (spelled != null) {
            spellings = new TreeSet<>(CodePoints.ORDER);
            spellings.addAll(spelled.lines().toList());
        }
    }

    /** Takes in another row of the same address and list. */
    SubscriptionContent with(SubscriptionContent other, String canonical) {
        SubscriptionContent winner = other.beats(this) ? other : this;
        SubscriptionContent loser = winner == this ? other : this;
        String first = winner.firstName == null && winner.lastName == null ? loser.firstName : winner.firstName;
        String last = winner.firstName == null && winner.lastName == null ? loser.lastName : winner.lastName;
        long hash = rowHash + other.rowHash;
        TreeSet<String> all = new TreeSet<>(CodePoints.ORDER);
        for (SubscriptionContent one : new SubscriptionContent[] {this, other}) {
            if (one.spellings == null) {
                all.add(canonical);
            } else {
                all.addAll(one.spellings);
            }
        }
        if (status >= UNSUBSCRIBED && other.status >= UNSUBSCRIBED) {
            boolean known = outAt() != Times.UNKNOWN && other.outAt() != Times.UNKNOWN;
            winner.optedOutAt = known ? Math.max(outAt(), other.outAt()) : Times.UNKNOWN;
            winner.changedAt = known ? winner.changedAt : Times.UNKNOWN;
        }
        winner.firstName = first;
        winner.lastName = last;
        winner.rowHash = hash;
        winner.spellings = all.size() == 1 && all.contains(canonical) ? null : all;
        return winner;
    }

    private boolean beats(SubscriptionContent other) {
        boolean in = status == SUBSCRIBED;
        boolean otherIn = other.status == SUBSCRIBED;
        if (in != otherIn) {
            SubscriptionContent subscribed = in ? this : other;
            SubscriptionContent refusing = in ? other : this;
            return subscribed.isLaterThan(refusing) == in;
        }
        if (status != other.status) {
            return status > other.status;
        }
        return optedInAt > other.optedInAt;
    }

    /** Whether this opt-in is newer than that refusal. Pending and nonsubscribed are no opt-outs: they simply are stronger. */
    private boolean isLaterThan(SubscriptionContent refusing) {
        long outAt = refusing.outAt();
        return refusing.status >= UNSUBSCRIBED
                && optedInAt != Times.UNKNOWN
                && outAt != Times.UNKNOWN
                && optedInAt > outAt;
    }

    private long outAt() {
        return optedOutAt != Times.UNKNOWN ? optedOutAt : changedAt;
    }

    /** Every spelling that the tool has, one a line; null where there is only the canonical one. */
    @Nullable
    String spellings() {
        return spellings == null ? null : String.join("\n", spellings);
    }
}
