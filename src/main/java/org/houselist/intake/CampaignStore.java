package org.houselist.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;
import org.jspecify.annotations.Nullable;

/** Owns the table campaign: gives numbers to campaigns, and keeps the name that was delivered last. */
final class CampaignStore {
    private final Database database;
    private final int run;
    private final Undo undo;
    private @Nullable Map<String, Integer> numbers;
    private final List<@Nullable String> names = new ArrayList<>();
    private final BitSet renamed = new BitSet();
    private int known;

    CampaignStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("campaign", "campaign_no");
    }

    void rollBack() {
        undo.rollBack(run);
        numbers = null;
    }

    private Map<String, Integer> numbers() {
        if (numbers == null) {
            Map<String, Integer> loaded = new HashMap<>();
            known = database.highest("campaign", "campaign_no");
            names.clear();
            for (int no = 0; no <= known; no++) {
                names.add(null);
            }
            renamed.clear();
            database.scan("select campaign_no, campaign_id, name from campaign", row -> {
                loaded.put(row.getString(2), row.getInt(1));
                names.set(row.getInt(1), row.getString(3));
            });
            numbers = loaded;
        }
        return numbers;
    }

    /** The number of a campaign; the name stands from now on where there is one. */
    int number(String campaignId, @Nullable String name) {
        Map<String, Integer> all = numbers();
        Integer found = all.get(campaignId);
        int number = found == null ? names.size() : found;
        if (found == null) {
            all.put(campaignId, number);
            names.add(name);
        } else if (name != null && !name.equals(names.get(number))) {
            names.set(number, name);
            renamed.set(number);
        }
        return number;
    }

    /** Writes what is new. */
    void write() {
        try (Batch insert = database.batch("""
                        insert into campaign (campaign_no, campaign_id, name, since_run, changed_run)
                        values (?, ?, ?, ?, ?)""");
                Change change = database.change(
                        undo, run, "update campaign set name = ?, changed_run = ? where campaign_no = ?")) {
            numbers().forEach((id, no) -> {
                if (no > known) {
                    insert.set(no).set(id).set(names.get(no)).set(run).set(run).add();
                } else if (renamed.get(no)) {
                    change.of(no).set(names.get(no)).set(run).set(no).add();
                }
            });
        }
        numbers = null;
    }

    /** The campaigns that are, or ever were planned as, service communications. */
    BitSet service() {
        return numbersOf(new HashSet<>(database.jdbc()
                .queryForList("select campaign_id from communication where category = 'service'", String.class)));
    }

    /** Those of them that were no such before tonight. */
    BitSet serviceSinceTonight() {
        Set<String> since = new HashSet<>(database.jdbc()
                .queryForList(
                        "select campaign_id from communication where category = 'service' and changed_run = ?",
                        String.class,
                        run));
        return numbersOf(since);
    }

    private BitSet numbersOf(Set<String> ids) {
        BitSet found = new BitSet();
        if (!ids.isEmpty()) {
            database.scan("select campaign_no, campaign_id from campaign", row -> {
                if (ids.contains(row.getString(2))) {
                    found.set(row.getInt(1));
                }
            });
        }
        return found;
    }
}
