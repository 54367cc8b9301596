package org.houselist.batch;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes back what a run wrote to one table: rows it wrote first carry its number in {@code since_run}; of rows that it
 * changed or deleted, a copy stands in {@code <table>_before}. The names are the program's own, never input.
 */
public final class Undo {
    private final Database database;
    private final String table;
    private final String key;

    Undo(Database database, String table, String key) {
        this.database = database;
        this.table = table;
        this.key = key;
    }

    /** The statement that remembers one row, by (run, key), before it is changed or deleted; to be run once a row and run. */
    public String rememberSql() {
        return "insert into " + table + "_before select cast(? as integer), t.* from " + table + " t where " + key
                + " = ?";
    }

    /** The undo of every table that has one. */
    public static List<Undo> all(Database database) {
        return database.jdbc().queryForList("""
                        select lower(table_name)
                          from information_schema.tables
                         where lower(table_schema) = lower(current_schema)
                           and lower(table_name) like '%\\_before' escape '\\'
                         order by 1""", String.class).stream()
                .map(before -> before.substring(0, before.length() - "_before".length()))
                .map(table -> new Undo(database, table, columns(database, table).get(0)))
                .toList();
    }

    /**
     * Takes back what a killed try of the step that is running left; does nothing where it runs for the first time. It is
     * committed at once, in a transaction of its own: the step's scans see it. To be called before the step's transaction
     * has touched the table, which a truncation would else wait for.
     */
    public void rollBack(int run) {
        if (database.repeating()) {
            database.alone(own -> takeBack(own, run));
        }
    }

    /** Takes back what a run wrote. May be repeated, after a kill in the middle too. */
    public void takeBack(int run) {
        database.alone(own -> takeBack(own, run));
    }

    private void takeBack(JdbcTemplate jdbc, int run) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select 1 from " + table + " where since_run <> ?)", Boolean.class, run))) {
            jdbc.execute("truncate table " + table); // the first night: much faster than deleting
        } else {
            jdbc.update("delete from " + table + " where since_run = ?", run);
        }
        jdbc.update(
                "delete from " + table + " where " + key + " in (select " + key + " from " + table
                        + "_before where before_run = ?)",
                run);
        jdbc.update(
                "insert into " + table + " select " + columns() + " from " + table + "_before where before_run = ?",
                run);
        jdbc.update("delete from " + table + "_before where before_run = ?", run);
    }

    /** Forgets how to take back all runs before {@code run}. */
    public void forgetBefore(int run) {
        database.jdbc().update("delete from " + table + "_before where before_run < ?", run);
    }

    private String columns() {
        return String.join(", ", columns(database, table));
    }

    private static List<String> columns(Database database, String table) {
        return database.jdbc().queryForList("""
                        select lower(column_name)
                          from information_schema.columns
                         where lower(table_name) = ?
                           and lower(table_schema) = lower(current_schema)
                         order by ordinal_position""", String.class, table);
    }
}
