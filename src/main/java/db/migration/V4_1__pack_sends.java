package db.migration;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Brings the rows of send and send_summary, and what they were before, into send_history, and makes send a view of it. A
 * start that is killed in here begins it again: as long as send is a table, nothing that it needs is gone.
 */
public class V4_1__pack_sends extends BaseJavaMigration {
    private static final int ADDRESSES_AT_ONCE = 10_000;
    private static final long SENDS = 1_000_000; // of an address in a send_id
    private static final int LENGTH = 20; // of a send, as org.houselist.books.SendList has it
    private static final long EPOCH = 1L << 39;
    private static final String SEND = "select send_id, campaign_no, sent_at, outcome, event_at, service, since_run";
    private static final String SUMMARY = """
            last_sent_at, mailed_day, mailed_days, mailed_at, mailed_campaign_no,
            bounced_at, reached_at, engaged_at, complained_at, since_run, changed_run""";
    private static final String VALUES = " values (" + "?, ".repeat(14) + "?)";

    private static final String H2_VIEW = """
            create or replace view send as
            select cast(h.address_no as bigint) * 1000000 + n.x as send_id,
                   cast(substring(h.packed from 20 * n.x - 19 for 4) as integer) as campaign_no,
                   cast(X'000000' || substring(h.packed from 20 * n.x - 15 for 5) as bigint) - 549755813888 as sent_at,
                   cast(cast(substring(h.packed from 20 * n.x - 5 for 1) as tinyint) as smallint) as outcome,
                   nullif(cast(X'000000' || substring(h.packed from 20 * n.x - 10 for 5) as bigint), 0) - 549755813888 as event_at,
                   substring(h.packed from 20 * n.x - 4 for 1) <> X'00' as service,
                   cast(substring(h.packed from 20 * n.x - 3 for 4) as integer) as since_run,
                   h.address_no as address_no
              from send_history h
              join system_range(1, 999999) n on n.x <= h.sends""";

    /** By way of bit strings: casts of bytes to numbers are as new as PostgreSQL 18. */
    private static final String POSTGRESQL_VIEW = """
            create or replace view send as
            select cast(h.address_no as bigint) * 1000000 + n.x as send_id,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 19 for 4), 'hex') as bit(32)) as integer) as campaign_no,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 15 for 5), 'hex') as bit(40)) as bigint) - 549755813888 as sent_at,
                   cast(get_byte(h.packed, 20 * n.x - 6) as smallint) as outcome,
                   nullif(cast(cast('x' || encode(substring(h.packed from 20 * n.x - 10 for 5), 'hex') as bit(40)) as bigint), 0) - 549755813888 as event_at,
                   get_byte(h.packed, 20 * n.x - 5) <> 0 as service,
                   cast(cast('x' || encode(substring(h.packed from 20 * n.x - 3 for 4), 'hex') as bit(32)) as integer) as since_run,
                   h.address_no as address_no
              from send_history h
             cross join lateral generate_series(1, h.sends) as n(x)""";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        boolean isH2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
        run(connection, "drop view if exists send_shown", "drop view if exists orphan_shown");
        if (isTable(connection)) {
            run(connection, "delete from send_history", "delete from send_history_before");
            for (int from = 0; from <= highest(connection); from += ADDRESSES_AT_ONCE) {
                new Part(connection, from).pack();
            }
            run(connection, "drop table send");
        }
        run(
                connection,
                "drop table if exists send_summary",
                "drop table if exists send_before",
                "drop table if exists send_summary_before",
                isH2 ? H2_VIEW : POSTGRESQL_VIEW);
    }

    private static void run(Connection connection, String... all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }

    private static boolean isTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select 1
                          from information_schema.tables
                         where table_schema = current_schema
                           and lower(table_name) = 'send'
                           and table_type = 'BASE TABLE'""")) {
            return found.next();
        }
    }

    private static int highest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet highest = statement.executeQuery("select max(address_no) from send_summary")) {
            return highest.next() ? highest.getInt(1) : 0;
        }
    }

    /** A row of the table send. */
    private record Send(int campaign, long sentAt, int outcome, long eventAt, boolean service, int sinceRun) {
        static Send of(ResultSet row) throws SQLException {
            long happened = row.getLong(5);
            long eventAt = row.wasNull() ? 0 : happened + EPOCH;
            return new Send(
                    row.getInt(2), row.getLong(3) + EPOCH, row.getInt(4), eventAt, row.getBoolean(6), row.getInt(7));
        }

        void pack(ByteBuffer into) {
            into.putInt(campaign)
                    .put((byte) (sentAt >> 32))
                    .putInt((int) sentAt)
                    .put((byte) (eventAt >> 32))
                    .putInt((int) eventAt)
                    .put((byte) outcome)
                    .put((byte) (service ? 1 : 0))
                    .putInt(sinceRun);
        }
    }

    /** Some addresses from a number on. */
    private static final class Part {
        private final Connection connection;
        private final int from;
        private final Map<Integer, List<Long>> ids = new HashMap<>(); // by address, in their order
        private final Map<Long, Send> sends = new HashMap<>();
        private final Map<Long, TreeMap<Integer, Send>> before = new HashMap<>(); // by send and run

        Part(Connection connection, int from) {
            this.connection = connection;
            this.from = from;
        }

        void pack() throws SQLException {
            each(SEND + " from send where send_id >= ? and send_id < ? order by send_id", SENDS, row -> {
                ids.computeIfAbsent((int) (row.getLong(1) / SENDS), no -> new ArrayList<>())
                        .add(row.getLong(1));
                sends.put(row.getLong(1), Send.of(row));
            });
            each(
                    SEND + ", before_run from send_before where send_id >= ? and send_id < ?",
                    SENDS,
                    row -> before.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                            .put(row.getInt(8), Send.of(row)));
            copy("send_summary", "cast(2147483647 as integer)", "send_history (");
            copy("send_summary_before", "before_run", "send_history_before (before_run, ");
        }

        private void copy(String summary, String run, String history) throws SQLException {
            boolean isBefore = history.contains("before_run");
            String insert = "insert into " + history + "address_no, sends, packed, " + SUMMARY + ")"
                    + (isBefore ? VALUES : VALUES.replaceFirst("\\?, ", ""));
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                each(
                        "select " + run + ", address_no, " + SUMMARY + " from " + summary
                                + " where address_no >= ? and address_no < ?",
                        1,
                        row -> {
                            int at = 1;
                            if (isBefore) {
                                statement.setInt(at++, row.getInt(1));
                            }
                            byte[] packed = packed(row.getInt(2), row.getInt(1));
                            statement.setInt(at++, row.getInt(2));
                            statement.setInt(at++, packed.length / LENGTH);
                            statement.setBytes(at++, packed);
                            for (int column = 3; column <= 13; column++) {
                                statement.setObject(at++, row.getObject(column));
                            }
                            statement.addBatch();
                        });
                statement.executeBatch();
            }
        }

        /** The sends of an address as they were before a run. */
        private byte[] packed(int address, int run) {
            List<Long> all = ids.getOrDefault(address, List.of());
            ByteBuffer packed = ByteBuffer.allocate(all.size() * LENGTH);
            for (long id : all) {
                Send send = sends.get(id);
                if (send.sinceRun() < run) {
                    var was = before.getOrDefault(id, new TreeMap<>()).ceilingEntry(run);
                    (was == null ? send : was.getValue()).pack(packed);
                }
            }
            byte[] bytes = new byte[packed.position()];
            packed.flip().get(bytes);
            return bytes;
        }

        private void each(String query, long factor, Visitor visitor) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setLong(1, from * factor);
                statement.setLong(2, (from + ADDRESSES_AT_ONCE) * factor);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        visitor.row(row);
                    }
                }
            }
        }
    }

    /** Sees a row. */
    @FunctionalInterface
    private interface Visitor {
        void row(ResultSet row) throws SQLException;
    }
}
