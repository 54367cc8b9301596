package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;
import org.houselist.patron.Stub;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The rule of the shared mailbox on a public set of duplicates with known truth (Splink's fake_1000: 1,000 records, a third of them without or with a damaged e-mail). */
class LinkageCorpusTest {

    @Test
    void rows_of_high_confidence_are_one_person() throws IOException {
        String corpora = System.getProperty("corpora", "");
        Assumptions.assumeFalse(corpora.isEmpty(), "set -Dcorpora=../shared/data to measure against fake_1000");
        List<String[]> records = Files.readAllLines(Path.of(corpora, "linkage/fake_1000/fake_1000.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        Map<String, String> cluster = new HashMap<>();
        records.forEach(cells -> cluster.put(cells[0], cells[6]));
        Findings found = Cast.GROUPS.search(owners(records), Decisions.NONE);
        for (Confidence confidence : Confidence.values()) {
            long rows = rows(found, confidence).count();
            System.out.printf(
                    "fake_1000: %s %d rows, %d of them true%n",
                    confidence.word(), rows, right(found, confidence, cluster));
        }
        long high = rows(found, Confidence.HIGH).count();
        assertThat(right(found, Confidence.HIGH, cluster)).isGreaterThanOrEqualTo(high * 98 / 100);
    }

    private static Stream<Candidate> rows(Findings found, Confidence confidence) {
        return found.rows().stream().filter(row -> row.confidence() == confidence);
    }

    private static long right(Findings found, Confidence confidence, Map<String, String> cluster) {
        return rows(found, confidence)
                .filter(row -> cluster.getOrDefault(row.keepId().text(), "")
                        .equals(cluster.get(row.mergeId().text())))
                .count();
    }

    private static List<MailboxOwners> owners(List<String[]> records) {
        return records.stream()
                .filter(cells -> !cells[5].isBlank())
                .collect(Collectors.groupingBy(cells -> cells[5].toLowerCase(Locale.ROOT)))
                .entrySet()
                .stream()
                .map(entry -> new MailboxOwners(
                        entry.getKey(),
                        entry.getValue().stream().map(LinkageCorpusTest::patron).toList()))
                .toList();
    }

    private static MatchPatron patron(String[] cells) {
        KeepRank rank =
                new KeepRank(false, false, false, false, KeepRank.NEVER, 0, KeepRank.UNKNOWN, new PatronId(cells[0]));
        return new MatchPatron(
                PatronKind.INDIVIDUAL, PersonName.of(cells[1], cells[2]), Stub.NO, "", rank, Consent.NOTHING_SAID);
    }
}
