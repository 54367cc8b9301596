package org.houselist.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What beats the config file: each value as it was typed, or null, and where it was typed.
 *
 * @param date ISO date
 * @param inbox folder, relative to the working directory
 * @param outbox folder, relative to the working directory
 * @param database JDBC URL; a relative H2 file is relative to the working directory
 */
public record Overrides(
        @Nullable Given date,
        @Nullable Given inbox,
        @Nullable Given outbox,
        @Nullable Given database,
        @Nullable Given user,
        @Nullable Given password) {

    /** A value, and the option or environment variable that has it. */
    public record Given(String where, String value) {}

    /** The four options of the command line, null where not given. */
    public static Overrides options(
            @Nullable String date, @Nullable String inbox, @Nullable String outbox, @Nullable String database) {
        return new Overrides(
                given("--date", date),
                given("--inbox", inbox),
                given("--outbox", outbox),
                given("--database", database),
                null,
                null);
    }

    /** These, and where they have nothing, the environment. A variable that is blank counts as not set. */
    Overrides orElse(Map<String, String> environment) {
        return new Overrides(
                date,
                inbox != null ? inbox : variable(environment, "HOUSELIST_INBOX"),
                outbox != null ? outbox : variable(environment, "HOUSELIST_OUTBOX"),
                database != null ? database : variable(environment, "HOUSELIST_DATABASE"),
                user != null ? user : variable(environment, "HOUSELIST_DATABASE_USER"),
                password != null ? password : variable(environment, "HOUSELIST_DATABASE_PASSWORD"));
    }

    private static @Nullable Given variable(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : new Given(name, value);
    }

    private static @Nullable Given given(String where, @Nullable String value) {
        return value == null ? null : new Given(where, value);
    }
}
