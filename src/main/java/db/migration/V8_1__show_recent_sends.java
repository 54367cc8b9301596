package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Makes the view send show the tables send_history and recent_sends. May be begun again. */
public class V8_1__show_recent_sends extends BaseJavaMigration {
    private static final String H2_VIEW = """
            select cast(h.address_no as bigint) * 1000000 + FIRST + n.x as send_id,
                   cast(substring(h.packed from 20 * n.x - 19 for 4) as integer) as campaign_no,
                   cast(X'000000' || substring(h.packed from 20 * n.x - 15 for 5) as bigint) - 549755813888 as sent_at,
                   cast(cast(substring(h.packed from 20 * n.x - 5 for 1) as tinyint) as smallint) as outcome,
                   nullif(cast(X'000000' || substring(h.packed from 20 * n.x - 10 for 5) as bigint), 0) - 549755813888 as event_at,
                   substring(h.packed from 20 * n.x - 4 for 1) <> X'00' as service,
                   cast(substring(h.packed from 20 * n.x - 3 for 4) as integer) as since_run,
                   h.address_no as address_no
              from TABLES
              join system_range(1, 999999) n on n.x <= h.sends""";

    /** By way of bit strings: casts of bytes to numbers are as new as PostgreSQL 18. */
    private static final String POSTGRESQL_VIEW = """
            select cast(h.address_no as bigint) * 1000000 + FIRST + n.x as send_id,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 19 for 4), 'hex') as bit(32)) as integer) as campaign_no,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 15 for 5), 'hex') as bit(40)) as bigint) - 549755813888 as sent_at,
                   cast(get_byte(h.packed, 20 * n.x - 6) as smallint) as outcome,
                   nullif(cast(cast('x' || encode(substring(h.packed from 20 * n.x - 10 for 5), 'hex') as bit(40)) as bigint), 0) - 549755813888 as event_at,
                   get_byte(h.packed, 20 * n.x - 5) <> 0 as service,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 3 for 4), 'hex') as bit(32)) as integer) as since_run,
                   h.address_no as address_no
              from TABLES
             cross join lateral generate_series(1, h.sends) as n(x)""";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        boolean isH2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
        String view = isH2 ? H2_VIEW : POSTGRESQL_VIEW;
        run(
                connection,
                "drop view if exists send_shown",
                "drop view if exists orphan_shown",
                "drop view if exists send",
                "create view send as " + ofHistory(view) + " union all " + ofRecent(view));
    }

    private static String ofHistory(String view) {
        return view.replace("FIRST", "0").replace("TABLES", "send_history h");
    }

    private static String ofRecent(String view) {
        return view.replace("FIRST", "coalesce(e.sends, 0)")
                .replace("TABLES", "recent_sends h left join send_history e on e.address_no = h.address_no");
    }

    private static void run(Connection connection, String... all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
