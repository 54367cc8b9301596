package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.Cast.id;
import static org.houselist.matching.QueueStatus.APPROVED;
import static org.houselist.matching.QueueStatus.FAILED;
import static org.houselist.matching.QueueStatus.LAPSED;
import static org.houselist.matching.QueueStatus.MERGED;
import static org.houselist.matching.QueueStatus.PENDING;
import static org.houselist.matching.QueueStatus.REJECTED;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.houselist.patron.MergeChains;
import org.houselist.patron.MergeRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class QueueLifeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 9);
    private static final String PAIR = "a@example.org: 1 Ann Lee, 2 Ann Lee";
    private static final String PAIR_SECOND_BETTER = "a@example.org: 1, 2 Ann Lee";
    private static final String WITH_THIRD = "a@example.org: 0 Ann Lee, 1 Ann Lee, 2 Ann Lee";
    private static final String STRANGERS = "a@example.org: 1 Ann Lee; b@example.org: 2 Ann Lee";
    private static final String GONE = "a@example.org: 1 Ann Lee";

    @ParameterizedTest(name = "{0} becomes {3}: {5}")
    @FieldSource("nights")
    void a_row_of_an_earlier_night_meets_tonights_evidence(
            QueueStatus before, String mailboxes, String merges, QueueStatus after, String because, String why) {
        QueueRow row = tonight(old(before, Confidence.HIGH), mailboxes, merges).stream()
                .filter(any -> any.candidateId().equals(CandidateId.of(id("1"), id("2"))))
                .findFirst()
                .orElseThrow();
        assertThat(row.status()).as(why).isEqualTo(after);
        assertThat(row.because()).as(why).contains(because);
        assertThat(row.firstQueuedOn()).isEqualTo(FIRST);
        assertThat(row.statusSince()).isEqualTo(after == before ? FIRST : NIGHT);
    }

    /** The old row keeps 1 and merges 2. Merges: "1<2" is done, "1x2" failed; "@10" on the 10th of February, before the decision. */
    static final List<Object[]> nights = List.of(
            row(PENDING, PAIR, "", PENDING, "names agree", "waits on"),
            row(APPROVED, PAIR, "", APPROVED, "names agree", "waits to be merged"),
            row(REJECTED, PAIR, "", REJECTED, "old", "rejected stays rejected"),
            row(REJECTED, STRANGERS, "", REJECTED, "old", "even without evidence"),
            row(REJECTED, GONE, "", REJECTED, "old", "even without the record"),
            row(PENDING, STRANGERS, "", LAPSED, "the evidence is gone", "an address was corrected"),
            row(PENDING, GONE, "", LAPSED, "no record 2 any more", "a record is gone"),
            row(
                    PENDING,
                    WITH_THIRD,
                    "",
                    LAPSED,
                    "another row took its place: " + CandidateId.of(id("0"), id("2")),
                    "a better record came"),
            row(
                    PENDING,
                    "a@example.org: 1 Ann Lee, 2 Ann Lee organization, 3 Ann Lee",
                    "",
                    LAPSED,
                    "they share a mailbox, but are of different kinds or members of one household",
                    "a record became an organisation's, and 1 has a row with another"),
            row(APPROVED, WITH_THIRD, "", APPROVED, "names agree", "a decision keeps its place"),
            row(APPROVED, STRANGERS, "", APPROVED, "old", "somebody knew it"),
            row(APPROVED, GONE, "", LAPSED, "no record 2 any more", "a record is gone"),
            row(LAPSED, PAIR, "", PENDING, "names agree", "the evidence is back"),
            row(LAPSED, STRANGERS, "", LAPSED, "old", "the evidence is still gone"),
            row(APPROVED, GONE, "1<2", MERGED, "merged in the CRM into 1", "merged as approved"),
            row(APPROVED, GONE, "2<1", MERGED, "merged in the CRM into 2", "merged the other way round"),
            row(PENDING, GONE, "1<2", MERGED, "merged in the CRM into 1", "merged without asking"),
            row(PENDING, PAIR, "7<1 7<2", MERGED, "merged in the CRM into 7", "both are now a third"),
            row(LAPSED, PAIR, "1<2", MERGED, "merged in the CRM into 1", "merged after all"),
            row(MERGED, GONE, "1<2", MERGED, "old", "merged is merged"),
            row(APPROVED, PAIR, "1<2 2<1", APPROVED, "names agree", "a cycle says nothing"),
            row(APPROVED, PAIR, "1x2", FAILED, "the CRM could not merge them: open order", "the CRM refused"),
            row(FAILED, PAIR, "1x2", FAILED, "old", "not asked twice"),
            row(FAILED, GONE, "1x2 1<2", MERGED, "merged in the CRM into 1", "a second try succeeded"));

    @ParameterizedTest(name = "{0} row: {1} keeps {2}, {3}")
    @FieldSource("directions")
    void only_an_undecided_row_turns_round_with_its_evidence(
            QueueStatus before, String mailboxes, String keep, String why) {
        assertThat(tonight(old(before, Confidence.HIGH), mailboxes, ""))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.keepId()).as(why).isEqualTo(id(keep));
                    assertThat(row.candidateId()).as("the id stays").isEqualTo(CandidateId.of(id("1"), id("2")));
                });
    }

    static final List<Object[]> directions = List.of(
            row(PENDING, PAIR_SECOND_BETTER, "2", "2 is now the better record"),
            row(APPROVED, PAIR_SECOND_BETTER, "1", "a decided row keeps its direction"),
            row(REJECTED, PAIR_SECOND_BETTER, "1", "a decided row keeps its direction"));

    @ParameterizedTest(name = "failed at {0}: {1}, {2}")
    @FieldSource("growth")
    void a_failed_row_is_asked_again_only_when_the_evidence_grew(Confidence before, QueueStatus after, String why) {
        assertThat(tonight(old(FAILED, before), PAIR, "1x2@10"))
                .singleElement()
                .satisfies(row -> assertThat(row.status()).as(why).isEqualTo(after));
    }

    static final List<Object[]> growth = List.of(
            row(Confidence.MEDIUM, PENDING, "now the names agree"), row(Confidence.HIGH, FAILED, "nothing new"));

    private static List<QueueRow> tonight(QueueRow old, String mailboxes, String merges) {
        List<MailboxOwners> owners =
                Stream.of(mailboxes.split(";", -1)).map(Cast::owners).toList();
        Set<String> there = Set.copyOf(owners.stream()
                .flatMap(all -> all.patrons().stream())
                .map(patron -> patron.id().text())
                .distinct()
                .toList());
        List<MergeRow> reported = merges(merges);
        DecisionBook decisions = new DecisionBook(List.of(), ZoneOffset.UTC);
        QueueLife life = new QueueLife(
                NIGHT,
                decisions,
                new MergeChains(reported),
                new FailedMerges(
                        reported.stream()
                                .map(row -> new FailedMerges.Report(row, NIGHT))
                                .toList(),
                        List.of(),
                        ZoneOffset.UTC),
                id -> there.contains(id.text()));
        List<QueueRow> queue = List.of(life.afterMerges(old));
        return life.meet(queue, Cast.GROUPS.search(owners, Decisions.in(queue, new MergeChains(reported))));
    }

    private static QueueRow old(QueueStatus status, Confidence confidence) {
        boolean decided = status == APPROVED || status == REJECTED || status == FAILED;
        return new QueueRow(
                CandidateId.of(id("1"), id("2")),
                id("1"),
                id("2"),
                confidence,
                90,
                "old",
                status,
                FIRST,
                decided ? "Dee" : "",
                decided ? FIRST : null,
                "",
                FIRST,
                "",
                0,
                "");
    }

    private static List<MergeRow> merges(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(row -> !row.isEmpty())
                .map(row -> {
                    String[] parts = row.split("[<x@]", -1);
                    long at = parts.length == 3 ? LocalDate.of(2026, 2, 10).toEpochDay() * 86_400 : MergeRow.UNKNOWN;
                    return new MergeRow(id(parts[0]), id(parts[1]), at, row.contains("<"), "open order");
                })
                .toList();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
