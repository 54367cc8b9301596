package org.houselist.preferences;

import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/**
 * What we remember of an address that refused a list: it outlives the tool's export, grows stronger with any import, and is
 * lifted by a newer opt-in of the tool alone.
 *
 * @param status unsubscribed, cleaned or complained
 * @param at when it was refused; an unknown time is recorded as of the night that saw it
 * @param ours we asked the tool for it, the patron did not
 * @param liftedAt the newer opt-in, or {@link Times#UNKNOWN} while it holds
 */
record OptOut(SubscriberStatus status, long at, boolean ours, long liftedAt) {

    boolean holds() {
        return liftedAt == Times.UNKNOWN;
    }

    /**
     * What is remembered after tonight's export.
     *
     * @param before what was remembered, or null
     * @param rowBefore what the tool said in the export before, or null
     * @param asked whether we asked the tool for this opt-out, and still do
     * @param tonight the night's first instant
     */
    static @Nullable OptOut after(
            @Nullable OptOut before, @Nullable ToolRow rowBefore, ToolRow row, boolean asked, long tonight) {
        if (before == null || !before.holds()) {
            return row.out() ? begun(row, asked, tonight) : before;
        }
        if (row.out()) {
            return before.strengthened(row, rowBefore, asked, tonight);
        }
        return row.subscribed() && row.optedInAt() > before.at() ? before.lifted(row.optedInAt()) : before;
    }

    private OptOut lifted(long optedInAt) {
        return new OptOut(status, at, ours, optedInAt);
    }

    private static OptOut begun(ToolRow row, boolean asked, long tonight) {
        return new OptOut(
                row.status(),
                refusedAt(row, tonight),
                asked && row.status() == SubscriberStatus.UNSUBSCRIBED,
                Times.UNKNOWN);
    }

    private static long refusedAt(ToolRow row, long tonight) {
        return row.outAt() == Times.UNKNOWN ? tonight : row.outAt();
    }

    /**
     * What the tool did not say before is refused anew: without a time as of tonight, and by the patron where we do not ask
     * for it any more.
     */
    private OptOut strengthened(ToolRow row, @Nullable ToolRow rowBefore, boolean asked, long tonight) {
        boolean wasOut = rowBefore != null && rowBefore.out();
        boolean isNew = rowBefore == null || !wasOut || rowBefore.status() != row.status();
        long refusedAt = isNew ? refusedAt(row, tonight) : row.outAt();
        boolean stillOurs = ours && row.status() == SubscriberStatus.UNSUBSCRIBED && (wasOut || asked);
        return new OptOut(status.orStronger(row.status()), Math.max(at, refusedAt), stillOurs, Times.UNKNOWN);
    }
}
