package org.houselist.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with a database's URL, as far as can be told without opening it.
 *
 * @param found the URL without secrets, and what it names instead
 * @param todo what to do about it
 */
record DatabaseFault(String found, String todo) {
    static final String EXPECTED = "jdbc:h2:FILE or jdbc:postgresql://HOST/NAME";

    private static final String KEPT = "the register must outlive the night: name a file or a PostgreSQL database";

    /** H2's file systems and servers; one letter is a drive of Windows. */
    private static final Pattern NOT_A_FILE = Pattern.compile("\\w{2,}:.*");

    private static final Pattern SETTING = Pattern.compile("\\s*\\w+\\s*=.*|\\s*", Pattern.DOTALL);

    /**
     * Settings with which H2 reads SQL or compares text in another way, lets another program write beside the night, or does
     * not let it write at all, and the value that they have by default (h2database.com, "Features", "Database URL
     * Overview"). Many of them would be noticed in the middle of the night only, some never.
     */
    private static final Map<String, String> AS_IT_COMES = Map.ofEntries(
            Map.entry("MODE", "REGULAR"),
            Map.entry("DATABASE_TO_UPPER", "TRUE"),
            Map.entry("DATABASE_TO_LOWER", "FALSE"),
            Map.entry("IGNORECASE", "FALSE"),
            Map.entry("COLLATION", "OFF"),
            Map.entry("SCHEMA", "PUBLIC"),
            Map.entry("ACCESS_MODE_DATA", "RW"),
            Map.entry("FILE_LOCK", "FS"),
            Map.entry("AUTO_SERVER", "FALSE"),
            Map.entry("OPEN_NEW", "FALSE"));

    /** pgJDBC's documentation, "Connecting to the Database"; a login before the host is not used, but let through. */
    private static final Pattern POSTGRESQL =
            Pattern.compile("jdbc:postgresql:(//([^/?]*@)?HOST(,HOST)*(/|(?=\\?)))?([^/?]+(\\?.*)?|\\?.+)"
                    .replace("HOST", "(\\[[^]]+]|[^/?:,@\\[]*)(:\\d{1,5})?"));

    /** Of a URL as it was typed. */
    static Optional<DatabaseFault> of(Database database) {
        String url = database.shownUrl();
        if (!database.embedded()) {
            return POSTGRESQL.matcher(database.url()).matches()
                    ? Optional.empty()
                    : Optional.of(new DatabaseFault("\"" + url + "\"", KEPT));
        }
        String file = database.file();
        if (NOT_A_FILE.matcher(file).matches()) {
            return Optional.of(new DatabaseFault("\"" + url + "\"", KEPT));
        }
        return Stream.of(name(url, file), settings(url, database.options()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<DatabaseFault> name(String url, String file) {
        String last = file.replaceFirst("(?s).*[/\\\\]", "");
        if (last.isBlank() || last.matches("[.]{1,2}|~")) {
            return Optional.of(new DatabaseFault(
                    "\"" + url + "\", which names no file",
                    "write a file's name after the folder, e.g. jdbc:h2:./var/houselist"));
        }
        return file.endsWith(".mv.db")
                ? Optional.of(new DatabaseFault(
                        "\"" + url + "\", which ends with .mv.db", "leave that out: H2 adds it to the name"))
                : Optional.empty();
    }

    /** H2 separates its settings by semicolons; one in front of which there is a backslash belongs to the value. */
    private static Optional<DatabaseFault> settings(String url, String options) {
        return Arrays.stream(options.split("(?<!\\\\);"))
                .flatMap(part -> setting(url, part).stream())
                .findFirst();
    }

    private static Optional<DatabaseFault> setting(String url, String part) {
        if (!SETTING.matcher(part).matches()) {
            return Optional.of(new DatabaseFault(
                    "\"" + url + "\", where \"" + part + "\" is no setting of H2",
                    "after a semicolon stands NAME=VALUE; the file's name can have none"));
        }
        String[] pair = (part + "=").split("=", 3);
        String only = AS_IT_COMES.get(pair[0].strip().toUpperCase(Locale.ROOT));
        return only == null || only.equalsIgnoreCase(pair[1].strip())
                ? Optional.empty()
                : Optional.of(new DatabaseFault(
                        "\"" + url + "\", where " + part.strip() + " changes how H2 reads, compares or opens",
                        "leave that setting out: the tables are made for H2 as it comes"));
    }

    /** Where a file of H2 cannot be, with its absolute path. */
    static Optional<DatabaseFault> ofPlace(Database database) {
        if (!database.embedded() || database.file().startsWith("~")) {
            return Optional.empty();
        }
        return TargetFolder.inTheWay(Path.of(database.file()).getParent())
                .map(above -> new DatabaseFault(
                        "\"" + database.shownUrl() + "\", where " + above + " is no folder",
                        "a missing folder is made, but a file stands there: correct the path"));
    }
}
