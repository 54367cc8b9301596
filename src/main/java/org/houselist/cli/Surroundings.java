package org.houselist.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
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
 * @param in where answers come from
 * @param asks whether a person is there to answer
 */
public record Surroundings(
        Map<String, String> environment,
        Path folder,
        ZoneId zone,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        BufferedReader in,
        boolean asks) {

    /** Nobody is there to answer. */
    public Surroundings(
            Map<String, String> environment,
            Path folder,
            ZoneId zone,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        this(environment, folder, zone, out, err, terminal, new BufferedReader(Reader.nullReader()), false);
    }

    /** Those of this process. Both streams write UTF-8, whatever the machine's locale: cron has none. */
    public static Surroundings ofTheProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                ZoneId.systemDefault(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isTerminal(2),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                isTerminal(0));
    }

    /** Asks; only y or yes is yes. */
    boolean answersYes(String question) {
        out.print(question);
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java tells of standard input and output together only, so we look where a file descriptor leads; Linux says. */
    private static boolean isTerminal(int descriptor) {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return (device.startsWith("/dev/pts/") || device.startsWith("/dev/tty"))
                    && !"dumb".equals(System.getenv("TERM"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
