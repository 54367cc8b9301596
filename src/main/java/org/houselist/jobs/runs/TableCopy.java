package org.houselist.jobs.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.houselist.batch.Database;
import org.houselist.jobs.Infrastructure;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies the tables of House List from one database into another, empty one. */
final class TableCopy {
    private static final int ROWS = 1_000;

    private TableCopy() {}

    /** The copy has the schema that the original has: whoever opens it next brings it to the present one, as a night would. */
    static void of(org.houselist.settings.Database from, org.houselist.settings.Database into) throws Exception {
        try (DatabaseLock lock = DatabaseLock.take(from, "dry run");
                Infrastructure source = Infrastructure.openToRead(from)) {
            MigrationVersion version = source.version();
            if (!version.equals(MigrationVersion.EMPTY)) {
                copy(source, version, into);
            }
        }
    }

    private static void copy(Infrastructure source, MigrationVersion version, org.houselist.settings.Database into)
            throws Exception {
        try (Infrastructure target = Infrastructure.openAs(version, into)) {
            for (String table : tables(source.database().jdbc())) {
                copy(table, source.database(), target.database().jdbc());
            }
        }
    }

    /** Ours; Spring Batch's and Flyway's own stay as they are. */
    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select table_name
                  from information_schema.tables
                 where table_schema = current_schema
                   and table_type = 'BASE TABLE'
                   and table_name not like 'batch%'
                   and table_name not like 'flyway%'""", String.class);
    }

    private static void copy(String table, Database source, JdbcTemplate target) {
        List<Object[]> rows = new ArrayList<>();
        String[] insert = {""};
        source.scan("select * from " + table, row -> {
            if (insert[0].isEmpty()) {
                insert[0] = insert(table, row);
            }
            Object[] values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            rows.add(values);
            if (rows.size() == ROWS) {
                target.batchUpdate(insert[0], rows);
                rows.clear();
            }
        });
        if (!rows.isEmpty()) {
            target.batchUpdate(insert[0], rows);
        }
    }

    private static String insert(String table, ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i));
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
    }
}
