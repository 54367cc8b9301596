package org.houselist.jobs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.houselist.batch.Database;
import org.houselist.batch.DatabaseInUse;
import org.houselist.settings.Problem;
import org.houselist.settings.SettingsRefused;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What a run stands on, wired in one place: the database with its schema, Spring Batch's repository and operator. */
public final class Infrastructure implements AutoCloseable {
    /** H2's error for a file that another process has open. */
    private static final int IN_USE = 90020;

    /**
     * H2's errors for a URL whose settings it does not know, has twice, or cannot use (org.h2.api.ErrorCode): they are the
     * only statements that run before the database is open.
     */
    private static final Set<Integer> WRONG_SETTING =
            Set.of(90046, 90113, 90066, 90008, 90138, 90146, 22018, 42000, 42001, 42122);

    static {
        // H2 looks every value up in a cache of soft references before it stores it, which costs more than the value
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    private final HikariDataSource source;
    private final Database database;
    private final PlatformTransactionManager transactions;
    private final JobRepository repository;
    private final MapJobRegistry registry = new MapJobRegistry();
    private final TaskExecutorJobOperator operator;

    private Infrastructure(HikariDataSource source) throws Exception {
        this.source = source;
        this.database = new Database(source);
        this.transactions = new JdbcTransactionManager(source);
        this.repository = repository(source, transactions);
        this.operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        operator.afterPropertiesSet();
    }

    /**
     * Opens the database, and brings its schema to this version.
     *
     * @throws DatabaseInUse where another program has the H2 file open
     */
    public static Infrastructure open(org.houselist.settings.Database settings) throws Exception {
        if (settings.embedded()) {
            DatabaseFile.removeUnbegun(settings);
        }
        return migrated(connect(settings), configuration -> {});
    }

    /** Makes an empty database with the tables of an earlier version; the views, which know the present ones, are left out. */
    public static Infrastructure openAs(MigrationVersion version, org.houselist.settings.Database settings)
            throws Exception {
        return migrated(
                connect(settings),
                configuration -> configuration.target(version).repeatableSqlMigrationPrefix("left-out"));
    }

    private static Infrastructure migrated(HikariDataSource source, Consumer<FluentConfiguration> how)
            throws Exception {
        try {
            FluentConfiguration flyway = flyway(source);
            how.accept(flyway);
            flyway.load().migrate();
            return new Infrastructure(source);
        } catch (Exception | Error e) {
            source.close();
            throw e;
        }
    }

    /** Opens the database as it is, and changes nothing of it. */
    public static Infrastructure openToRead(org.houselist.settings.Database settings) throws Exception {
        HikariDataSource source = connect(settings);
        try {
            return new Infrastructure(source);
        } catch (Exception | Error e) {
            source.close();
            throw e;
        }
    }

    private static FluentConfiguration flyway(HikariDataSource source) {
        return Flyway.configure().dataSource(source).loggers("slf4j");
    }

    /** The version that the database's schema has; {@link MigrationVersion#EMPTY} where it has no tables yet. */
    public MigrationVersion version() {
        return Arrays.stream(flyway(source).load().info().applied())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull) // the views have none
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static HikariDataSource connect(org.houselist.settings.Database settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.embedded() ? embedded(settings.url()) : postgres(settings.url()));
        config.setUsername(settings.user().isEmpty() ? null : settings.user());
        config.setPassword(settings.password().isEmpty() ? null : settings.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(15_000);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw told(e, settings);
        }
    }

    private static RuntimeException told(RuntimeException e, org.houselist.settings.Database settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return new DatabaseInUse(settings.shownUrl());
            }
            if (cause instanceof SQLException sql
                    && settings.embedded()
                    && WRONG_SETTING.contains(sql.getErrorCode())) {
                return new SettingsRefused(List.of(Problem.at(
                        "database",
                        "\"" + settings.shownUrl() + "\", of which H2 says: " + firstLine(sql),
                        "jdbc:h2:FILE;NAME=VALUE with settings that H2 knows",
                        "correct what follows the first semicolon, or leave it out")));
            }
        }
        return e;
    }

    private static String firstLine(SQLException said) {
        return String.valueOf(said.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Lazy: a scan streams instead of gathering its result. Written only when much is waiting, or by {@link Database#sync}:
     * the thread that H2 else writes with twice a second can save a state of which a part of a transaction is missing, and
     * after a kill in that moment a row stays locked for ever by a transaction that is gone (KilledNightIT met it). A kill
     * loses more steps by it, which are only repeated. No trace file: it would quote rows, addresses in full among them.
     * What the URL says itself stands.
     */
    private static String embedded(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String option : new String[] {
            "LAZY_QUERY_EXECUTION=1",
            "CACHE_SIZE=16384",
            "DB_CLOSE_ON_EXIT=FALSE",
            "MAX_COMPACT_TIME=0",
            "WRITE_DELAY=3600000",
            "TRACE_LEVEL_FILE=0"
        }) {
            if (!url.toUpperCase(Locale.ROOT).contains(option.substring(0, option.indexOf('=')))) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }

    private static String postgres(String url) {
        return url.contains("reWriteBatchedInserts")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }

    private static JobRepository repository(HikariDataSource source, PlatformTransactionManager transactions)
            throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        // PostgreSQL can refuse the default, serializable, on launch (spring-batch issue 5474); our own lock lets one
        // run in
        factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    /** The tables. */
    public Database database() {
        return database;
    }

    /** The transactions of its connections. */
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    JobRepository repository() {
        return repository;
    }

    MapJobRegistry registry() {
        return registry;
    }

    TaskExecutorJobOperator operator() {
        return operator;
    }

    @Override
    public void close() {
        source.close();
    }
}
