package org.houselist.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each refusal with what it catches and what it lets pass. Ann subscribed in 2020; the gala is planned for tomorrow. */
class RefusalTest {
    private static final String ANN = "ann@example.org";

    @TempDir
    Path folder;

    private record Example(Reason reason, boolean caught, String why, UnaryOperator<House> given) {}

    private static Example catches(Reason reason, String why, UnaryOperator<House> given) {
        return new Example(reason, true, why, given);
    }

    private static Example passes(Reason reason, String why, UnaryOperator<House> given) {
        return new Example(reason, false, why, given);
    }

    private static final List<Example> EXAMPLES = List.of(
            catches(
                    Reason.COMPLAINED,
                    "complained on another list",
                    h -> h.subscriber(ANN).refused("offers", ANN, "complained", "2026-03-01")),
            catches(
                    Reason.COMPLAINED,
                    "complained about a send",
                    h -> h.subscriber(ANN).sends(ANN, "complained_at", "2026-03-01")),
            passes(
                    Reason.COMPLAINED,
                    "opted in again after the complaint",
                    h -> h.subscriber(ANN, "2026-04-01").refused("offers", ANN, "complained", "2026-03-01")),
            catches(
                    Reason.BOUNCED,
                    "cleaned on another list",
                    h -> h.subscriber(ANN).refused("offers", ANN, "cleaned", "2026-03-01")),
            catches(
                    Reason.BOUNCED,
                    "a hard bounce, and nothing since",
                    h -> h.subscriber(ANN)
                            .sends(ANN, "reached_at", "2026-02-01")
                            .sends(ANN, "bounced_at", "2026-03-01")),
            passes(
                    Reason.BOUNCED,
                    "a later send was delivered",
                    h -> h.subscriber(ANN)
                            .sends(ANN, "bounced_at", "2026-03-01")
                            .sends(ANN, "reached_at", "2026-04-01")),
            passes(
                    Reason.BOUNCED,
                    "a send of these nights was delivered",
                    h -> h.subscriber(ANN)
                            .sends(ANN, "bounced_at", "2026-03-01")
                            .recently()
                            .sends(ANN, "reached_at", "2026-11-19")),
            passes(
                    Reason.BOUNCED,
                    "opted in again after the bounce",
                    h -> h.subscriber(ANN, "2026-04-01").sends(ANN, "bounced_at", "2026-03-01")),
            catches(
                    Reason.BOUNCED,
                    "opted in after a send that bounced only then",
                    h -> h.subscriber(ANN, "2026-03-02")
                            .sends(ANN, "bounced_at", "2026-03-01")
                            .sends(ANN, "bounce_seen_at", "2026-03-03")),
            catches(
                    Reason.WITHDRAWN,
                    "the only patron has it inactive",
                    h -> h.subscriber(ANN).formerOwner("1", ANN, "inactive", "2026-03-01")),
            passes(
                    Reason.WITHDRAWN,
                    "another patron has it active",
                    h -> h.subscriber(ANN)
                            .formerOwner("1", ANN, "inactive", "2026-03-01")
                            .owner("2", ANN)),
            passes(
                    Reason.WITHDRAWN,
                    "opted in after the night that saw it",
                    h -> h.subscriber(ANN, "2026-04-01").formerOwner("1", ANN, "inactive", "2026-03-01")),
            passes(
                    Reason.WITHDRAWN,
                    "the record is gone, which withdraws nothing",
                    h -> h.subscriber(ANN).formerOwner("1", ANN, "gone", "2026-03-01")),
            catches(
                    Reason.OPTED_OUT,
                    "unsubscribed, and subscribed again without an opt-in",
                    h -> h.subscriber(ANN, "2026-01-01").refused(House.NEWS, ANN, "unsubscribed", "2026-03-01")),
            catches(
                    Reason.OPTED_OUT,
                    "unsubscribed from every list",
                    h -> h.subscriber(ANN).refused("*", ANN, "unsubscribed", "2026-03-01")),
            passes(
                    Reason.OPTED_OUT,
                    "unsubscribed from another list",
                    h -> h.subscriber(ANN).refused("offers", ANN, "unsubscribed", "2026-03-01")),
            passes(
                    Reason.OPTED_OUT,
                    "opted in to this list after leaving all",
                    h -> h.subscriber(ANN, "2026-04-01").refused("*", ANN, "unsubscribed", "2026-03-01")),
            catches(
                    Reason.NOT_SUBSCRIBED,
                    "the tool says nonsubscribed",
                    h -> h.on(House.NEWS, ANN, "nonsubscribed", null)),
            passes(
                    Reason.NOT_SUBSCRIBED,
                    "nonsubscribed on another list",
                    h -> h.subscriber(ANN).on("offers", ANN, "nonsubscribed", null)),
            catches(Reason.NOT_CONFIRMED, "the tool says pending", h -> h.on(House.NEWS, ANN, "pending", null)),
            passes(
                    Reason.NOT_CONFIRMED,
                    "pending on another list",
                    h -> h.subscriber(ANN).on("offers", ANN, "pending", null)),
            catches(
                    Reason.UNREADABLE_ROW,
                    "its row was turned away",
                    h -> h.subscriber(ANN).unreadable(ANN)),
            catches(
                    Reason.UNREADABLE_ROW,
                    "its first row ever was turned away",
                    h -> h.on(House.NEWS, ANN, "nonsubscribed", null)
                            .absent(ANN)
                            .unreadable(ANN)),
            passes(
                    Reason.UNREADABLE_ROW,
                    "another's row was turned away",
                    h -> h.subscriber(ANN).subscriber("bob@example.org").unreadable("bob@example.org")),
            catches(
                    Reason.NO_EMAIL,
                    "an owner has no_email",
                    h -> h.subscriber(ANN).owner("1", ANN).but("1", "no_email = true")),
            catches(
                    Reason.NO_EMAIL,
                    "a record that is gone had no_email",
                    h -> h.subscriber(ANN)
                            .formerOwner("1", ANN, "gone", "2026-03-01")
                            .but("1", "no_email = true, present = false")),
            catches(
                    Reason.NO_EMAIL,
                    "no marketing to this address",
                    h -> h.subscriber(ANN).owner("1", ANN).ownership("1", ANN, "allow_marketing = false")),
            passes(
                    Reason.NO_EMAIL,
                    "an opt-in does not beat what the CRM still says, but this is said of nobody here",
                    h -> h.subscriber(ANN).owner("1", ANN).patron("2").but("2", "no_email = true")),
            passes(
                    Reason.NO_EMAIL,
                    "opted in after the record with no_email was gone",
                    h -> h.subscriber(ANN, "2026-04-01")
                            .formerOwner("1", ANN, "gone", "2026-03-01")
                            .but("1", "no_email = true, present = false")),
            catches(
                    Reason.DECEASED,
                    "one of two owners is dead",
                    h -> h.subscriber(ANN).owner("1", ANN).owner("2", ANN).but("2", "status = 3")),
            passes(
                    Reason.DECEASED,
                    "opted in after the dead owner's record was gone",
                    h -> h.subscriber(ANN, "2026-04-01")
                            .formerOwner("1", ANN, "gone", "2026-03-01")
                            .but("1", "status = 3, present = false")),
            catches(
                    Reason.INACTIVE,
                    "all owners are inactive",
                    h -> h.subscriber(ANN).owner("1", ANN).but("1", "status = 2")),
            passes(
                    Reason.INACTIVE,
                    "one of two owners is active",
                    h -> h.subscriber(ANN).owner("1", ANN).owner("2", ANN).but("2", "status = 2")),
            catches(
                    Reason.RECENTLY_MAILED,
                    "mailed two days before",
                    h -> h.subscriber(ANN).mailed(ANN, "C-1", "2026-11-19")),
            passes(
                    Reason.RECENTLY_MAILED,
                    "mailed three days before",
                    h -> h.subscriber(ANN).mailed(ANN, "C-1", "2026-11-18")),
            catches(
                    Reason.WEEKLY_LIMIT,
                    "mailed on two days of the seven",
                    h -> h.weekly(2).subscriber(ANN).mailed(ANN, "C-1", "2026-11-17", "2026-11-15")),
            catches(
                    Reason.WEEKLY_LIMIT,
                    "mailed on two days of the seven, one of them in these nights",
                    h -> h.weekly(2)
                            .subscriber(ANN)
                            .mailed(ANN, "C-1", "2026-11-15")
                            .recently()
                            .mailed(ANN, "C-1", "2026-11-17")),
            passes(
                    Reason.WEEKLY_LIMIT,
                    "the second day is the eighth",
                    h -> h.weekly(2).subscriber(ANN).mailed(ANN, "C-1", "2026-11-17", "2026-11-14")),
            catches(
                    Reason.OUTRANKED,
                    "a better one two days later",
                    h -> h.subscriber(ANN).planned("premiere", House.NEWS, "2026-11-23 10:00", 1, "marketing")),
            passes(
                    Reason.OUTRANKED,
                    "a better one three days later",
                    h -> h.subscriber(ANN).planned("premiere", House.NEWS, "2026-11-24 10:00", 1, "marketing")),
            catches(
                    Reason.OTHER_ADDRESS,
                    "opted in later at another address",
                    h -> h.subscriber(ANN)
                            .subscriber("ann.lee@example.net", "2024-01-01")
                            .owner("1", ANN, "ann.lee@example.net")),
            passes(
                    Reason.OTHER_ADDRESS,
                    "it is the primary one",
                    h -> h.subscriber(ANN)
                            .subscriber("ann.lee@example.net", "2024-01-01")
                            .owner("1", ANN, "ann.lee@example.net")
                            .ownership("1", ANN, "is_primary = true")));

    @TestFactory
    List<DynamicTest> each_refusal_catches_and_lets_pass() {
        return EXAMPLES.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.reason() + (example.caught() ? " catches: " : " lets pass: ") + example.why(),
                        () -> check(example)))
                .toList();
    }

    private void check(Example example) {
        House house = new House(folder);
        example.given().apply(house.planned("gala", "2026-11-21 10:00")).decide();
        assertThat(house.of("gala", ANN))
                .isEqualTo(example.caught() ? example.reason().name() : "eligible");
    }

    @Test
    void every_reason_that_is_built_has_an_example_of_both() {
        Set<Reason> later = EnumSet.of(
                Reason.PERMISSION_REFUSED, Reason.PERMISSION_LAPSED, Reason.PERMISSION_NOT_ASKED, Reason.RESTRICTED);
        for (Reason reason : EnumSet.complementOf(EnumSet.copyOf(later))) {
            assertThat(EXAMPLES).anyMatch(example -> example.reason() == reason && example.caught());
            assertThat(EXAMPLES).anyMatch(example -> example.reason() == reason && !example.caught());
        }
    }
}
