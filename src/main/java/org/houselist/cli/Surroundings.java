package org.houselist.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param environment the environment's variables
 * @param folder where relative paths of options start
 * @param zone the machine's time zone
 * @param out for results
 * @param err for problems and progress
 * @param terminal whether a person watches {@code err}
 */
public record Surroundings(
        Map<String, String> environment, Path folder, ZoneId zone, PrintStream out, PrintStream err, boolean terminal) {

    /** Those of this process. Both streams write UTF-8, whatever the machine's locale: cron has none. */
    public static Surroundings ofTheProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                ZoneId.systemDefault(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                errorIsTerminal());
    }

    /** Java tells of standard input and output only, so we look where file descriptor 2 leads; Linux says. */
    private static boolean errorIsTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return (device.startsWith("/dev/pts/") || device.startsWith("/dev/tty"))
                    && !"dumb".equals(System.getenv("TERM"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
