package org.houselist.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.batch.Night;

/**
 * The table given: whom a published import gave to a communication. Until the mailing tool's sends reach beyond the planned time
 * of that, they are all that is known about who was mailed.
 */
final class GivenStore {
    /** Longer than any frequency limit looks back. */
    private static final int DAYS_KEPT = 60;

    private final Database database;
    private final Night night;
    private final List<String> ids = new ArrayList<>();

    GivenStore(Database database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** Takes back what a killed or repeated try of this run wrote. */
    void rollBack() {
        database.undo("given", "given_no").rollBack(night.runNo());
    }

    /**
     * Counts what was given as mailed: where the planned time, as the plan has it now, passed before the night began, and
     * the sends do not reach beyond it yet.
     *
     * @param sentUntil the newest send of all
     */
    void load(Facts facts, List<Communication> plan, long sentUntil) {
        Map<String, Communication> counting = new HashMap<>();
        for (Communication communication : plan) {
            long planned = communication.plannedAt();
            if (planned < night.startsAt() && sentUntil <= planned && !communication.service()) {
                counting.put(communication.id(), communication);
                ids.add(communication.id());
            }
        }
        if (counting.isEmpty()) {
            return;
        }
        database.scan("select address_no, communication_id from given", row -> {
            Communication communication = counting.get(row.getString(2));
            if (communication != null) {
                int source = -1 - ids.indexOf(communication.id());
                facts.mailings.add(row.getInt(1), communication.plannedDay(), 1, communication.plannedAt(), source);
            }
        });
    }

    /** The given communications by the source of their mailings: {@code -1 - source} is the index. */
    List<String> ids() {
        return ids;
    }

    /** Forgets what cannot count any more: planned so long ago that no limit reaches back to it. */
    void forgetOld() {
        long before =
                night.date().minusDays(DAYS_KEPT).atStartOfDay(night.zone()).toEpochSecond();
        database.jdbc().update("""
                        insert into given_before
                        select cast(? as integer), t.*
                          from given t
                         where planned_at < ?""", night.runNo(), before);
        database.jdbc().update("delete from given where planned_at < ?", before);
    }

    /** Keeps whom tonight's import gives to a communication, instead of what an earlier night's import gave. */
    void replace(Decision decision) {
        String id = decision.communication().id();
        database.jdbc().update("""
                        insert into given_before
                        select cast(? as integer), t.*
                          from given t
                         where communication_id = ?""", night.runNo(), id);
        database.jdbc().update("delete from given where communication_id = ?", id);
        int no = Math.max(database.highest("given", "given_no"), database.highest("given_before", "given_no"));
        try (Batch batch = database.batch("""
                insert into given (given_no, communication_id, planned_at, address_no, since_run)
                values (?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < decision.size(); i++) {
                if (decision.eligible(i)) {
                    batch.set(++no)
                            .set(id)
                            .set(decision.communication().plannedAt())
                            .set(decision.address(i))
                            .set(night.runNo())
                            .add();
                }
            }
        }
    }
}
