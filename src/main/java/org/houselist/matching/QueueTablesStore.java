package org.houselist.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.houselist.batch.Database;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the merge queue between two nights, as those see them who work on it. The table merge_queue stays as the night left
 * it: what is decided goes to merge_decision, from which the next night takes it in.
 */
public final class QueueTablesStore {
    private final Database database;

    /** The tables of one database. */
    public QueueTablesStore(Database database) {
        this.database = database;
    }

    /** The rows as the last night left them, in no order. */
    public List<QueueRow> rows() {
        return MergeQueueStore.look(database);
    }

    /**
     * All decisions, also those that no night has taken in yet.
     *
     * @param zone in which a decision has its day
     */
    public DecisionBook decisions(ZoneId zone) {
        return new MergeDecisionStore(database).load(zone);
    }

    /** What the CRM was asked for, the oldest first. */
    public List<MergeRequest> requests() {
        return new MergeRequestStore(database).load();
    }

    /** The newest night that is in the tables, published or not; null where there is none. */
    public @Nullable LocalDate newestNight() {
        return new MergeDecisionStore(database).newestNight();
    }

    /** Keeps what people decide, in this order; the numbers are given here. To be called in a transaction. */
    public void keep(Collection<Decision> decisions) {
        new MergeDecisionStore(database).add(decisions, MergeDecisionStore.NO_RUN);
    }
}
