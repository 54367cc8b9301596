package org.houselist.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.settings.Brakes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table brake: what each brake saw in a run, held or not. */
final class BrakeStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Database database;
    private final int run;

    BrakeStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    /** Keeps tonight's brakes in place of what a former try saw. */
    void become(List<Manifest.Brake> brakes) {
        database.jdbc().update("delete from brake where run_no = ?", run);
        for (Manifest.Brake brake : brakes) {
            database.jdbc()
                    .update(
                            """
                            insert into brake (run_no, code, held, released, because, figures)
                            values (?, ?, ?, ?, ?, ?)""",
                            run,
                            brake.code(),
                            brake.held(),
                            brake.released(),
                            brake.because(),
                            JSON.writeValueAsString(brake.figures()));
        }
    }

    /** In the order in which they are checked. */
    List<Manifest.Brake> all() {
        return database
                .jdbc()
                .query(
                        """
                        select code, held, released, because, figures
                          from brake
                         where run_no = ?""",
                        (row, number) -> new Manifest.Brake(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getString(4),
                                figures(row.getString(5))),
                        run)
                .stream()
                .sorted(Comparator.comparing(brake -> Brakes.CODES.indexOf(brake.code())))
                .toList();
    }

    private static Map<String, ?> figures(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
