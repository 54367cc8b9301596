package org.houselist.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the register is kept.
 *
 * @param url a JDBC URL: {@code jdbc:h2:} with an absolute file path, or {@code jdbc:postgresql:}
 * @param user the database user; where none is given, H2 has sa and PostgreSQL's driver chooses
 * @param password never printed, not even by {@link #toString()}
 */
public record Database(String url, String user, String password) {
    private static final String H2 = "jdbc:h2:";
    private static final Pattern SECRETS = Pattern.compile("(?i)(password|pwd|sslpassword)=[^;&]*|(?<=//)[^/@]*@");

    /** An H2 file {@code var/houselist} below the base folder. */
    static Database defaults(Path base) {
        return new Database("jdbc:h2:./var/houselist", "", "").below(base);
    }

    @Override
    public String user() {
        return user.isEmpty() && embedded() ? "sa" : user;
    }

    /** The user as it was given, so that another URL may get another default. */
    String givenUser() {
        return user;
    }

    /** Whether the register lies in an H2 file that this process opens itself. */
    public boolean embedded() {
        return url.startsWith(H2);
    }

    /** The URL without any password, for messages. */
    public String shownUrl() {
        return SECRETS.matcher(url).replaceAll("***");
    }

    /** The path of the H2 file, without the ending that H2 adds; only where it is {@link #embedded}. */
    public String file() {
        return url.substring(H2.length()).split(";", 2)[0].replaceFirst("^file:", "");
    }

    /** What follows the path of the H2 file: settings of H2, each after a semicolon; or nothing. */
    public String options() {
        int first = url.indexOf(';');
        return first < 0 ? "" : url.substring(first);
    }

    /** The same with a relative H2 file made absolute, where the URL can be used at all. */
    Database below(Path base) {
        if (!embedded() || DatabaseFault.of(this).isPresent()) {
            return this;
        }
        // H2 itself reads a leading ~ as the home folder.
        String absolute = file().startsWith("~")
                ? file()
                : base.resolve(file()).normalize().toString();
        return new Database(H2 + absolute + options(), user, password);
    }

    /** What is wrong with it, relative to a folder. */
    Optional<DatabaseFault> fault(Path base) {
        return DatabaseFault.of(this).or(() -> DatabaseFault.ofPlace(below(base)));
    }

    @Override
    public String toString() {
        return "Database[url=" + shownUrl() + ", user=" + user + "]";
    }
}
