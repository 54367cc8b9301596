package org.houselist;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.houselist.cases.NightCases;
import org.houselist.cli.CommandLineInterface;
import org.houselist.cli.Seams;
import org.houselist.cli.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case under {@code src/test/cases}, from the delivered files to the published ones, on H2 and on PostgreSQL.
 *
 * <p>{@code -Dcases=WORD} runs those whose names contain the word; {@code -Dcases.refresh=true} rewrites what they expect
 * from what came out. The runs stay under {@code target/cases}.
 */
class NightCasesIT {
    private static final String TEMPLATE = "with_schema";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        sql("create database " + TEMPLATE);
        Flyway.configure().dataSource(url(TEMPLATE), null, null).load().migrate();
        farApart();
    }

    /**
     * Spring Batch keeps the steps that run in a static map by their numbers: two nights in one process, on two databases,
     * would take each other's steps for their own. So PostgreSQL's begin far from H2's.
     */
    private static void farApart() throws Exception {
        try (Connection connection = DriverManager.getConnection(url(TEMPLATE));
                Statement statement = connection.createStatement()) {
            statement.execute("alter sequence batch_step_execution_seq restart with 1000000");
            statement.execute("alter sequence batch_job_execution_seq restart with 1000000");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @TestFactory
    Stream<DynamicNode> night_by_night() throws Exception {
        Map<String, NightCases.Databases> databases = new LinkedHashMap<>();
        databases.put("h2", (folder, number) -> "jdbc:h2:" + folder.resolve("houselist"));
        databases.put("postgresql", (folder, number) -> fresh("case_" + number));
        databases
                .keySet()
                .retainAll(List.of(
                        System.getProperty("cases.databases", "h2,postgresql").split(",")));
        return new NightCases(Path.of("src/test/cases"), Path.of("target/cases").toAbsolutePath(), NightCasesIT::run)
                .tests(System.getProperty("cases", ""), databases, Boolean.getBoolean("cases.refresh"));
    }

    private static String fresh(String name) throws Exception {
        sql("create database " + name + " template " + TEMPLATE);
        return url(name);
    }

    private static String url(String name) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name + "?user=postgres";
    }

    private static void sql(String sql) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int run(Path folder, PrintStream out, String... args) {
        Surroundings around = new Surroundings(Map.of(), folder, ZoneId.of("America/New_York"), out, out, false);
        return new CommandLineInterface(around, seams()).run(args);
    }

    /** The wiring of the real program: only its System.exit is left out. */
    private static Seams seams() {
        try {
            Method seams = Main.class.getDeclaredMethod("seams");
            seams.setAccessible(true);
            return (Seams) seams.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Main has no seams()", e);
        }
    }
}
