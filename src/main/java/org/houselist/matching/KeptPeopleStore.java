package org.houselist.matching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.KeptFile;
import org.houselist.batch.Night;
import org.houselist.batch.Program;
import org.houselist.batch.Undo;
import org.houselist.linkage.KeptRecords;
import org.houselist.linkage.People;
import org.jspecify.annotations.Nullable;

/** Owns the table kept_people, and the file {@code .houselist/kept/people} of the outbox. */
final class KeptPeopleStore {
    private static final int ONLY = 1;

    private final Database database;
    private final int run;
    private final Undo undo;
    private final Path file;
    private final String rules;

    /** {@code settings}: by which records are made comparable, as a text. */
    KeptPeopleStore(Database database, Night night, String settings) {
        this.database = database;
        this.run = night.runNo();
        this.undo = database.undo("kept_people", "kept_no");
        this.file = night.outbox().resolve(".houselist").resolve("kept").resolve("people");
        this.rules = settings + " " + Program.build();
    }

    void rollBack() {
        undo.rollBack(run);
    }

    private record Kept(int run, String token) {}

    /** What was written last by the same rules; null where nothing is, or it cannot be believed. */
    @Nullable
    KeptPeople last() {
        List<Kept> kept = database.jdbc()
                .query(
                        "select changed_run, token from kept_people where rules = ? and changed_run <> ?",
                        (row, i) -> new Kept(row.getInt(1), row.getString(2)),
                        rules,
                        run);
        ByteBuffer content =
                kept.isEmpty() ? null : KeptFile.open(file, kept.get(0).token());
        return content == null ? null : read(kept.get(0).run(), content);
    }

    private static KeptPeople read(int run, ByteBuffer content) {
        int[] patronNos = new int[content.getInt()];
        int[] addressNos = new int[patronNos.length];
        for (int i = 0; i < patronNos.length; i++) {
            patronNos[i] = content.getInt();
            addressNos[i] = content.getInt();
        }
        return new KeptPeople(run, patronNos, addressNos, KeptRecords.read(content));
    }

    /**
     * Writes down all patrons that the builder was given.
     *
     * @param patronNos by their number among the records, ascending
     * @param addressNos by patron_no, the address that each is written to
     */
    void keep(int[] patronNos, int[] addressNos, People.Builder records) {
        try {
            become(KeptFile.write(file, out -> {
                out.put(patronNos.length);
                for (int no : patronNos) {
                    out.put(no).put(addressNos[no]);
                }
                records.keep(out);
            }));
        } catch (IOException e) {
            become(""); // the next night reads all
        }
    }

    private void become(String token) {
        try (Change change = database.change(
                undo, run, "update kept_people set token = ?, rules = ?, changed_run = ? where kept_no = ?")) {
            if (database.highest("kept_people", "kept_no") == ONLY) {
                change.of(ONLY).set(token).set(rules).set(run).set(ONLY).add();
                return;
            }
        }
        database.jdbc().update("insert into kept_people values (?, ?, ?, ?, ?)", ONLY, token, rules, run, run);
    }
}
