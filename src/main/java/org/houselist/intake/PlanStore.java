package org.houselist.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Hash;
import org.houselist.batch.Undo;
import org.jspecify.annotations.Nullable;

/** Owns the tables communication and audience. */
final class PlanStore {
    private static final String INSERT = """
            insert into communication (name, list, planned_at, priority, department, category, campaign_id,
                   perf_no, row_hash, present, changed_run, communication_no, communication_id, since_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update communication
               set name = ?, list = ?, planned_at = ?, priority = ?, department = ?, category = ?,
                   campaign_id = ?, perf_no = ?, row_hash = ?, present = ?, changed_run = ?
             where communication_no = ?""";

    private final Database database;
    private final int run;
    private final Undo communications;
    private final Undo audiences;

    PlanStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.communications = database.undo("communication", "communication_no");
        this.audiences = database.undo("audience", "audience_no");
    }

    void rollBackCommunications() {
        communications.rollBack(run);
    }

    void rollBackAudiences() {
        audiences.rollBack(run);
    }

    /** A known communication. */
    record Known(int no, long hash, boolean present) {}

    /** By communication_id. */
    Map<String, Known> communications() {
        Map<String, Known> known = new HashMap<>();
        database.scan(
                "select communication_id, communication_no, row_hash, present from communication",
                row -> known.put(row.getString(1), new Known(row.getInt(2), row.getLong(3), row.getBoolean(4))));
        return known;
    }

    /**
     * Makes the plan say this.
     *
     * @param plan what tonight's files say, by communication_id
     * @param kept the ids whose row was turned away: they keep what they had
     * @param absenceCounts whether what is absent is planned no more
     * @return the ids that are unchanged
     */
    Set<String> become(LinkedHashMap<String, CommunicationRow> plan, Set<String> kept, boolean absenceCounts) {
        Map<String, Known> known = communications();
        Set<String> unchanged = new TreeSet<>();
        int[] number = {database.highest("communication", "communication_no")};
        try (Batch insert = database.batch(INSERT);
                Change change = database.change(communications, run, CHANGE);
                Change gone = database.change(
                        communications,
                        run,
                        "update communication set present = false, changed_run = ? where communication_no = ?")) {
            plan.forEach((id, row) -> {
                Known before = known.get(id);
                if (before == null) {
                    values(insert, row).set(++number[0]).set(id).set(run).add();
                } else if (before.present() && before.hash() == Hash.of(row.toString())) {
                    unchanged.add(id);
                } else {
                    values(change.of(before.no()), row).set(before.no()).add();
                }
            });
            known.forEach((id, before) -> {
                if (absenceCounts && before.present() && !plan.containsKey(id) && !kept.contains(id)) {
                    gone.of(before.no()).set(run).set(before.no()).add();
                }
            });
        }
        return unchanged;
    }

    private Batch values(Batch batch, CommunicationRow row) {
        return batch.set(row.name())
                .set(row.list())
                .set(row.plannedAt())
                .set(row.priority())
                .set(row.department())
                .set(row.category())
                .set(row.campaignId())
                .set(row.perfNo())
                .set(Hash.of(row.toString()))
                .set(true)
                .set(run);
    }

    /** A member named for a communication: one of the two. */
    record Member(
            String communicationId,
            @Nullable String address,
            @Nullable String patronId) {}

    /** The members of the newest extract, with their numbers. */
    Map<Member, Integer> members() {
        Map<Member, Integer> members = new HashMap<>();
        database.scan(
                "select communication_id, address, patron_id, audience_no from audience",
                row -> members.put(new Member(row.getString(1), row.getString(2), row.getString(3)), row.getInt(4)));
        return members;
    }

    /** Makes the audiences say this. {@code keptIds}: communications that lose nobody, as a row names one cannot tell whom. */
    void become(Set<Member> members, Map<Member, Integer> known, Set<String> keptIds, boolean absenceCounts) {
        int[] number = {database.highest("audience", "audience_no")};
        try (Batch insert = database.batch("""
                        insert into audience (audience_no, communication_id, address, patron_id, since_run)
                        values (?, ?, ?, ?, ?)""");
                Change delete = database.change(audiences, run, "delete from audience where audience_no = ?")) {
            for (Member member : members) {
                if (!known.containsKey(member)) {
                    insert.set(++number[0])
                            .set(member.communicationId())
                            .set(member.address())
                            .set(member.patronId())
                            .set(run)
                            .add();
                }
            }
            known.forEach((member, no) -> {
                if (absenceCounts && !members.contains(member) && !keptIds.contains(member.communicationId())) {
                    delete.of(no).set(no).add();
                }
            });
        }
    }
}
