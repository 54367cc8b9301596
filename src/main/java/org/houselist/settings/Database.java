package org.houselist.settings;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where the register is kept.
 *
 * @param url a JDBC URL: {@code jdbc:h2:} with an absolute file path, or {@code jdbc:postgresql:}
 * @param user the database user; where none is given, H2 has sa and PostgreSQL's driver chooses
 * @param password never printed, not even by {@link #toString()}
 */
public record Database(String url, String user, String password) {
    static final String EXPECTED = "jdbc:h2:FILE or jdbc:postgresql://HOST/NAME";
    static final String TODO = "the register must outlive the night: name a file or a PostgreSQL database";

    private static final String H2 = "jdbc:h2:";
    private static final Pattern SECRETS = Pattern.compile("(?i)(password|pwd|sslpassword)=[^;&]*|(?<=//)[^/@]*@");
    private static final Pattern NOT_A_FILE = Pattern.compile("jdbc:h2:(mem|tcp|ssl|zip|classpath):.*");

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

    /** Whether the URL is of a kind that keeps its memory between nights: an H2 file or PostgreSQL. */
    boolean supported() {
        return url.startsWith("jdbc:postgresql:")
                || (embedded()
                        && url.length() > H2.length()
                        && !NOT_A_FILE.matcher(url).matches());
    }

    /** The same with a relative H2 file made absolute. */
    Database below(Path base) {
        if (!embedded() || !supported()) {
            return this;
        }
        String rest = url.substring(H2.length()).replaceFirst("^file:", "");
        int options = rest.indexOf(';');
        String file = options < 0 ? rest : rest.substring(0, options);
        String tail = options < 0 ? "" : rest.substring(options);
        // H2 itself reads a leading ~ as the home folder.
        String absolute =
                file.startsWith("~") ? file : base.resolve(file).normalize().toString();
        return new Database(H2 + absolute + tail, user, password);
    }

    @Override
    public String toString() {
        return "Database[url=" + shownUrl() + ", user=" + user + "]";
    }
}
