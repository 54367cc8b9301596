package org.houselist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The cases as tests: each on each database, and then their outboxes against each other. */
public final class NightCases {
    private final Path cases;
    private final Path work;
    private final CaseRun.CommandLine commandLine;

    /** A kind of database. */
    public interface Databases {
        /** The JDBC URL of a new, empty database for a case that works in that folder. */
        String fresh(Path folder, int number) throws Exception;
    }

    /**
     * Runs nothing yet.
     *
     * @param cases the folder of the cases
     * @param work where inboxes, outboxes and databases of the runs are left for a look; emptied first
     */
    public NightCases(Path cases, Path work, CaseRun.CommandLine commandLine) {
        this.cases = cases;
        this.work = work;
        this.commandLine = commandLine;
    }

    /**
     * Starts all cases whose names contain a word, and gives the tests that wait for them.
     *
     * @param databases each kind by its name
     * @param refresh whether to rewrite the expectations from what comes out on the first kind
     */
    public Stream<DynamicNode> tests(String word, Map<String, Databases> databases, boolean refresh)
            throws IOException {
        Folders.remove(work);
        List<Case> all = Case.all(cases, word);
        List<Map<String, Future<Map<CaseNight, Came>>>> runs = new ArrayList<>();
        all.forEach(one -> runs.add(new LinkedHashMap<>()));
        // One night after the other: Spring Batch keeps what runs in a static map by the number of the step, and two
        // nights
        // of one process, on two databases, may have the same number.
        ExecutorService thread = Executors.newSingleThreadExecutor();
        for (int number = 0; number < all.size(); number++) {
            for (Map.Entry<String, Databases> kind : databases.entrySet()) {
                runs.get(number)
                        .put(
                                kind.getKey(),
                                thread.submit(run(all.get(number), kind.getKey(), kind.getValue(), number)));
            }
        }
        thread.shutdown();
        return Stream.iterate(0, number -> number < all.size(), number -> number + 1)
                .map(number -> container(all.get(number), runs.get(number), refresh));
    }

    private Callable<Map<CaseNight, Came>> run(Case one, String name, Databases kind, int number) {
        return () -> {
            Path folder = Files.createDirectories(work.resolve(name).resolve(one.name()));
            return new CaseRun(one, folder, kind.fresh(folder, number), commandLine).run();
        };
    }

    private DynamicNode container(Case one, Map<String, Future<Map<CaseNight, Came>>> runs, boolean refresh) {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> names = List.copyOf(runs.keySet());
        if (refresh) {
            tests.add(DynamicTest.dynamicTest("refreshed", () -> Comparison.refresh(of(runs, names.get(0)))));
        }
        names.forEach(name -> tests.add(DynamicTest.dynamicTest(name, () -> compare(one, name, of(runs, name)))));
        names.stream()
                .skip(1)
                .forEach(name -> tests.add(DynamicTest.dynamicTest(
                        names.get(0) + " and " + name + " alike",
                        () -> Comparison.same(of(runs, names.get(0)), of(runs, name)))));
        return DynamicContainer.dynamicContainer(one.name(), tests);
    }

    /** What is different stands beside the run, too. */
    private void compare(Case one, String name, Map<CaseNight, Came> came) throws IOException {
        String differences = Comparison.differences(one, came);
        Files.writeString(work.resolve(name).resolve(one.name()).resolve("differences.txt"), differences);
        assertThat(differences).isEmpty();
    }

    private static Map<CaseNight, Came> of(Map<String, Future<Map<CaseNight, Came>>> runs, String name)
            throws Exception {
        return Objects.requireNonNull(runs.get(name)).get();
    }
}
