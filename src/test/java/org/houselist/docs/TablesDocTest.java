package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** src/docs/tables.md against the database as the sample nights leave it, on H2 and on PostgreSQL. */
class TablesDocTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern GRAIN =
            Pattern.compile("-- (One row per .*? Owner: \\w+)\\ncreate table if not exists (\\w+) ");
    private static final Pattern TABLE = Pattern.compile("### (\\w+)\\n(.*)\\.\\n\\n((?:\\|.*\\n)+)");
    private static final Pattern VIEW = Pattern.compile("\\| `(\\w+_shown)` \\| (.*?) \\| (.*?) \\|");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| (.+) \\|$");
    private static final Pattern QUERY =
            Pattern.compile("### ([^\\n]*)\\n(?:(?!```|### ).)*```sql\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static String document = "";

    @BeforeAll
    static void read_the_document_and_run_the_nights() throws Exception {
        document = Files.readString(Path.of("src/docs/tables.md"));
        run(SampleNights.h2(folder));
    }

    @Test
    void each_table_says_one_row_per_what_and_its_owner_as_the_migration_does() throws Exception {
        Map<String, String> said = new TreeMap<>();
        TABLE.matcher(document).results().forEach(table -> said.put(table.group(1), table.group(2)));
        Map<String, String> meant = new TreeMap<>();
        GRAIN.matcher(migrations()).results().forEach(table -> meant.put(table.group(2), table.group(1)));
        meant.remove("send_summary"); // V4.1 brings it into send_history
        meant.remove("kept_people"); // V13 brings it into kept

        assertThat(said).isEqualTo(meant);
    }

    @Test
    void every_column_of_every_table_and_view_is_explained() throws Exception {
        Map<String, List<String>> there = new TreeMap<>();
        Map<String, List<String>> before = new TreeMap<>();
        columns(SampleNights.h2(folder)).forEach((table, columns) -> {
            if (table.endsWith("_before")) {
                before.put(table, columns);
            } else {
                there.put(table, columns);
            }
        });

        assertThat(explained()).isEqualTo(there);
        before.forEach((table, columns) -> {
            assertThat(document).contains("`" + table + "`");
            List<String> expected = new ArrayList<>(List.of("before_run"));
            expected.addAll(there.getOrDefault(table.replace("_before", ""), List.of()));
            assertThat(columns).as(table).isEqualTo(expected);
        });
    }

    @Test
    void the_views_show_every_row_of_their_tables() throws Exception {
        try (Connection h2 = DriverManager.getConnection(SampleNights.h2(folder), "sa", "")) {
            for (String table :
                    List.of("run", "patron", "subscription", "opt_out", "send", "ownership", "merge_queue")) {
                assertThat(count(h2, table + "_shown"))
                        .as(table)
                        .isEqualTo(count(h2, table))
                        .isPositive();
            }
        }
    }

    @Test
    void run_shown_says_which_brakes_were_released_and_why() throws Exception {
        try (Connection h2 = DriverManager.getConnection(SampleNights.h2(folder), "sa", "");
                Statement statement = h2.createStatement()) {
            h2.setAutoCommit(false);
            statement.execute("update brake set released = true, because = 'list cleaned' where run_no = 1");
            try (ResultSet shown =
                    statement.executeQuery("select released, because from run_shown order by started_at, run_id")) {
                shown.next();
                assertThat(shown.getString(1)).isEqualTo("MISSING_INPUT,SHRUNK_INPUT");
                assertThat(shown.getString(2)).isEqualTo("list cleaned");
                shown.next();
                assertThat(shown.getString(1)).isNull();
            }
            h2.rollback();
        }
    }

    @Test
    void every_question_is_answered_by_h2_and_by_postgresql_alike() throws Exception {
        try (PostgreSql server = new PostgreSql()) {
            Path postgresql = Files.createDirectory(folder.resolve("postgresql"));
            SampleNights nights = new SampleNights(postgresql, server.url());
            nights.first();
            nights.second();
            Map<String, String> questions = new LinkedHashMap<>();
            QUERY.matcher(document).results().forEach(query -> questions.put(query.group(1), query.group(2)));
            assertThat(questions).hasSize(10);
            try (Connection h2 = DriverManager.getConnection(SampleNights.h2(folder), "sa", "");
                    Connection other = DriverManager.getConnection(server.url())) {
                for (Map.Entry<String, String> question : questions.entrySet()) {
                    int rows = answer(h2, question.getValue());
                    assertThat(rows).as(question.getKey()).isPositive();
                    assertThat(answer(other, question.getValue()))
                            .as(question.getKey())
                            .isEqualTo(rows);
                }
            }
        }
    }

    private static String migrations() throws IOException {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (Path file : files) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static void run(String database) {
        SampleNights nights = new SampleNights(folder, database);
        nights.first();
        nights.second();
    }

    private static Map<String, List<String>> explained() {
        Map<String, List<String>> explained = new TreeMap<>();
        Matcher table = TABLE.matcher(document);
        while (table.find()) {
            List<String> columns = new ArrayList<>();
            ROW.matcher(table.group(3))
                    .results()
                    .map(row -> row.group(1))
                    .skip(1)
                    .forEach(columns::add);
            explained.put(table.group(1), columns);
        }
        Matcher view = VIEW.matcher(document);
        while (view.find()) {
            explained.put(view.group(1), List.of(view.group(3).split(", ")));
        }
        return explained;
    }

    private static Map<String, List<String>> columns(String database) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(database, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select table_name, column_name
                          from information_schema.columns
                         where table_schema = current_schema
                         order by table_name, ordinal_position""")) {
            while (row.next()) {
                String table = row.getString(1).toLowerCase(Locale.ROOT);
                if (!table.startsWith("batch_") && !table.startsWith("flyway_")) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>())
                            .add(row.getString(2).toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    private static int answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int rows = 0;
            while (row.next()) {
                rows++;
            }
            return rows;
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
