package org.houselist.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** target/houselist.jar in a process of its own, with little memory. */
final class HouseListProcess {
    private static final Path JAR = Path.of(System.getProperty("houselist.jar", "target/houselist.jar"));
    private static final int LONGEST_SECONDS = 180;

    private final Process process;
    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final List<String> errors = new ArrayList<>();
    private final Thread listener;
    private final Path output;

    private HouseListProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.listener = new Thread(this::listen);
        listener.start();
    }

    /** How a process ended. */
    record Ended(int exit, String out, String err) {}

    static List<String> command(List<String> arguments) {
        Assumptions.assumeTrue(Files.exists(JAR), JAR + " is not built: run mvn verify");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        return command;
    }

    static HouseListProcess start(Path folder, List<String> arguments) {
        return startCommand(folder, command(arguments));
    }

    static HouseListProcess startCommand(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "out", ".txt");
            return new HouseListProcess(
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ended run(Path folder, List<String> arguments) throws Exception {
        return start(folder, arguments).end();
    }

    private void listen() {
        try (BufferedReader reader = process.errorReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (errors) {
                    errors.add(line);
                }
                steps.add(line);
            }
        } catch (IOException e) {
            // the process has been killed
        }
    }

    /** Waits until this many lines of progress were told; false where the process ends before. */
    boolean awaitProgress(int lines) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        for (int seen = 0; seen < lines; ) {
            if (System.nanoTime() > until) {
                throw new AssertionError("no progress: " + String.join("\n", errors));
            }
            if (steps.poll(20, TimeUnit.MILLISECONDS) != null) {
                seen++;
            } else if (!process.isAlive() && steps.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Lets it work for a while. */
    void letWork(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** SIGKILL; gives the last line of progress, or null where it had ended before. */
    @org.jspecify.annotations.Nullable
    String kill() throws InterruptedException {
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        listener.join();
        boolean killed = alive && process.exitValue() == 137;
        return !killed ? null : errors.isEmpty() ? "the start" : errors.get(errors.size() - 1);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Ended end() throws Exception {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + LONGEST_SECONDS + " s: " + String.join("\n", errors));
        }
        listener.join();
        return new Ended(process.exitValue(), Files.readString(output), String.join("\n", errors));
    }
}
