package org.houselist.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.RunStore;
import org.houselist.batch.RunStore.Run;
import org.jspecify.annotations.Nullable;

/** Reads what became of the audience of each communication, tonight and on the last comparable night. */
final class AudienceStore {
    /** A list that stands in for a communication has no row in the plan; the priority is the contract's default. */
    private static final int DEFAULT_PRIORITY = 5;

    private final Database database;
    private final Night night;

    /** The dates of the published nights before tonight, by run_no. */
    private final Map<Integer, LocalDate> publishedOn;

    AudienceStore(Database database, Night night) {
        this.database = database;
        this.night = night;
        this.publishedOn = new RunStore(database)
                .publishedBefore(night.date()).stream().collect(Collectors.toUnmodifiableMap(Run::runNo, Run::date));
    }

    private record Planned(int priority, long plannedAt, String id, Audience audience) {}

    /** In the order of the ranking. */
    List<Audience> all() {
        List<Planned> planned = new ArrayList<>();
        LocalTimes times = new LocalTimes(night.zone());
        database.scan("""
                select a.communication_id, a.list, a.audience, a.eligible, a.reason_counts,
                       c.name, c.planned_at, c.priority
                  from night_audience a
                  left join communication c on c.communication_id = a.communication_id
                 where a.run_no = ?""", row -> planned.add(planned(row, times)), night.runNo());
        planned.sort(Comparator.comparingInt(Planned::priority)
                .thenComparingLong(Planned::plannedAt)
                .thenComparing(Planned::id, CodePoints.ORDER));
        return planned.stream().map(Planned::audience).toList();
    }

    private Planned planned(ResultSet row, LocalTimes times) throws SQLException {
        String id = row.getString(1);
        String list = row.getString(2);
        String name = row.getString(6);
        long plannedAt = row.getLong(7);
        boolean standsIn = row.wasNull();
        Audience audience = new Audience(
                id,
                name == null ? "" : name,
                list,
                standsIn ? night.date().toString() : times.text(plannedAt),
                row.getInt(3),
                minus(row.getString(5)),
                row.getInt(4),
                lastComparable(id, list));
        return standsIn
                ? new Planned(DEFAULT_PRIORITY, night.startsAt(), id, audience)
                : new Planned(row.getInt(8), plannedAt, id, audience);
    }

    private static List<Audience.Minus> minus(String reasonCounts) {
        return Arrays.stream(reasonCounts.split("[;, ]+"))
                .filter(count -> !count.isBlank())
                .map(count -> count.split("="))
                .map(count -> new Audience.Minus(count[0], Long.parseLong(count[1])))
                .filter(minus -> minus.addresses() > 0)
                .toList();
    }

    /**
     * The newest earlier night of the same communication; where there is none, that of another to its list. Where several went
     * to the list on one night, the first by code point.
     */
    private Audience.@Nullable LastNight lastComparable(String communicationId, String list) {
        List<Audience.LastNight> nights = new ArrayList<>();
        database.jdbc()
                .query(
                        """
                        select run_no, communication_id, audience, eligible
                          from night_audience
                         where communication_id = ?
                            or list = ?""",
                        row -> {
                            LocalDate date = publishedOn.get(row.getInt(1));
                            if (date != null) {
                                nights.add(
                                        new Audience.LastNight(date, row.getString(2), row.getLong(3), row.getLong(4)));
                            }
                        },
                        communicationId,
                        list);
        return nights.stream()
                .min(Comparator.comparing((Audience.LastNight last) ->
                                !last.communicationId().equals(communicationId))
                        .thenComparing(Audience.LastNight::night, Comparator.reverseOrder())
                        .thenComparing(Audience.LastNight::communicationId, CodePoints.ORDER))
                .orElse(null);
    }
}
