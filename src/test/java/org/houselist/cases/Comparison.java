package org.houselist.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what came out against what was expected. */
final class Comparison {
    private Comparison() {}

    /** Every difference, night by night; blank where there is none. */
    static String differences(Case one, Map<CaseNight, Came> came) {
        List<String> differences = new ArrayList<>();
        Map<String, String> bound = new HashMap<>();
        came.forEach((night, run) -> differences(night, run, bound)
                .forEach(difference -> differences.add(one.name() + ", " + night.name() + ", " + difference)));
        return String.join("\n", differences);
    }

    private static List<String> differences(CaseNight night, Came came, Map<String, String> bound) {
        List<String> differences = new ArrayList<>();
        if (came.exit() != night.exit()) {
            differences.add("exit: expected " + night.exit() + ", found " + came.exit() + ". It said:\n" + came.said());
        }
        for (String name : night.expected()) {
            @Nullable String text = Texts.readIfThere(night.expected(name));
            if (text != null && !name.equals("exit")) {
                new Expectation(name, text, bound).difference(came).ifPresent(differences::add);
            }
        }
        return differences;
    }

    /** Rewrites the expectations of a case from what came out. */
    static void refresh(Map<CaseNight, Came> came) {
        Map<String, String> bound = new HashMap<>();
        came.forEach((night, run) -> night.expected().forEach(name -> {
            String text = Objects.requireNonNull(Texts.readIfThere(night.expected(name)));
            Texts.write(night.expected(name), new Expectation(name, text, bound).refreshed(run));
        }));
    }

    /** Both databases gave the same bytes; run ids, times and the report aside. */
    static void same(Map<CaseNight, Came> one, Map<CaseNight, Came> other) throws IOException {
        for (Map.Entry<CaseNight, Came> entry : one.entrySet()) {
            Came otherCame = Objects.requireNonNull(other.get(entry.getKey()));
            Path here = entry.getValue().outbox();
            Path there = otherCame.outbox();
            assertThat(Came.files(there)).as(entry.getKey().name()).isEqualTo(Came.files(here));
            assertThat(otherCame.exit())
                    .as(entry.getKey().name())
                    .isEqualTo(entry.getValue().exit());
            for (String file : Came.files(here)) {
                if (!file.endsWith("/report.txt") && !file.endsWith("/manifest.json")) {
                    assertThat(Files.readString(there.resolve(file)))
                            .as(entry.getKey().name() + ", " + file + ": the one database's file, as the other's")
                            .isEqualTo(Files.readString(here.resolve(file)));
                }
            }
        }
    }
}
