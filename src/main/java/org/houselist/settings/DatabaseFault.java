package org.houselist.settings;

import java.nio.file.Path;
import java.util.Arrays;
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
                .filter(part -> !SETTING.matcher(part).matches())
                .findFirst()
                .map(part -> new DatabaseFault(
                        "\"" + url + "\", where \"" + part + "\" is no setting of H2",
                        "after a semicolon stands NAME=VALUE; the file's name can have none"));
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
