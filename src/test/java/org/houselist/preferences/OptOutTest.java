package org.houselist.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remembered of a list's opt-outs from night to night. Times are days; blank is unknown. */
class OptOutTest {
    private static final long TONIGHT = 100;

    @ParameterizedTest(name = "{4}")
    @CsvSource(textBlock = """
            # tool says,    since, remembered as, since, why
            unsubscribed,   50,    unsubscribed,  50,    an opt-out is remembered as of its time
            unsubscribed,   ,      unsubscribed,  100,   one without a time as of the night that saw it
            cleaned,        50,    cleaned,       50,    so is a bounce
            complained,     50,    complained,    50,    and a complaint
            subscribed,     50,    ,              ,      a subscription is no opt-out
            pending,        50,    ,              ,      nor is one that waits to be confirmed
            nonsubscribed,  50,    ,              ,      nor an address without a subscription""")
    void an_opt_out_is_remembered_and_nothing_else(
            String says, @Nullable Long since, @Nullable String remembered, @Nullable Long from, String why) {
        OptOut after = OptOut.after(null, null, out(says, since), false, TONIGHT);

        if (remembered == null) {
            assertThat(after).as(why).isNull();
        } else {
            assertThat(after).as(why).isEqualTo(held(remembered, from, false));
        }
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(textBlock = """
            # remembered, since, tool says,    since, then,         why
            unsubscribed, 50,    complained,   60,    complained,   a later complaint is stronger
            complained,   50,    unsubscribed, 60,    complained,   what is weaker takes nothing away
            unsubscribed, 50,    pending,      60,    unsubscribed, a new request to join is no opt-in yet
            unsubscribed, 50,    nonsubscribed, 60,   unsubscribed, nor is an import
            cleaned,      50,    cleaned,      ,      cleaned,      the same again changes nothing""")
    void an_import_only_strengthens(
            String remembered, long since, String says, @Nullable Long from, String then, String why) {
        OptOut after =
                OptOut.after(held(remembered, since, false), out(remembered, since), out(says, from), false, TONIGHT);

        assertThat(after).as(why).isNotNull();
        assertThat(after.status()).as(why).isEqualTo(status(then));
        assertThat(after.holds()).as(why).isTrue();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            # opted in, lifted, why
            51,         true,   an opt-in later than the opt-out lifts it
            50,         false,  one of the same time does not
            49,         false,  nor an earlier one
            ,           false,  nor one without a time""")
    void only_a_newer_opt_in_lifts(@Nullable Long optedIn, boolean lifted, String why) {
        for (String remembered : new String[] {"unsubscribed", "cleaned", "complained"}) {
            OptOut after =
                    OptOut.after(held(remembered, 50L, false), out(remembered, 50L), in(optedIn), false, TONIGHT);

            assertThat(after).isNotNull();
            assertThat(after.holds()).as(why).isNotEqualTo(lifted);
        }
    }

    @Test
    void what_was_lifted_and_is_refused_again_holds_again() {
        OptOut lifted =
                OptOut.after(held("unsubscribed", 50L, true), out("unsubscribed", 50L), in(60L), false, TONIGHT);

        assertThat(OptOut.after(lifted, in(60L), out("unsubscribed", 70L), false, TONIGHT))
                .isEqualTo(held("unsubscribed", 70L, false));
    }

    @Test
    void an_opt_out_that_we_asked_for_is_ours_until_the_patron_refuses_more() {
        OptOut ours = OptOut.after(null, null, out("unsubscribed", 50L), true, TONIGHT);
        assertThat(ours).isEqualTo(held("unsubscribed", 50L, true));

        assertThat(OptOut.after(ours, out("unsubscribed", 50L), out("unsubscribed", 50L), true, TONIGHT))
                .isEqualTo(ours);
        assertThat(OptOut.after(ours, out("unsubscribed", 50L), out("complained", 60L), true, TONIGHT))
                .isEqualTo(held("complained", 60L, false));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(textBlock = """
            # said before, says,         since, recorded, why
            unsubscribed,  complained,   ,      100,      a complaint without a time counts from the night that saw it
            unsubscribed,  cleaned,      ,      100,      so does a bounce
            unsubscribed,  cleaned,      60,    60,       with a time from that
            unsubscribed,  unsubscribed, ,      50,       what is said again is nothing new
            subscribed,    unsubscribed, ,      100,      what is said again after something else is
            ,              unsubscribed, ,      100,      and so after a night without the address""")
    void what_is_refused_anew_counts_from_then(
            @Nullable String saidBefore, String says, @Nullable Long since, long recorded, String why) {
        ToolRow rowBefore = saidBefore == null ? null : out(saidBefore, 50L);

        OptOut after = OptOut.after(held("unsubscribed", 50L, false), rowBefore, out(says, since), false, TONIGHT);

        assertThat(after).as(why).isNotNull();
        assertThat(after.at()).as(why).isEqualTo(recorded);
    }

    @Test
    void an_opt_out_after_our_request_was_withdrawn_is_the_patrons_own() {
        OptOut ours = held("unsubscribed", 50L, true);
        assertThat(OptOut.after(ours, in(null), out("unsubscribed", 60L), true, TONIGHT))
                .isEqualTo(held("unsubscribed", 60L, true));
        assertThat(OptOut.after(ours, in(null), out("unsubscribed", 60L), false, TONIGHT))
                .isEqualTo(held("unsubscribed", 60L, false));
    }

    @Test
    void a_bounce_is_never_ours() {
        assertThat(OptOut.after(null, null, out("cleaned", 50L), true, TONIGHT)).isEqualTo(held("cleaned", 50L, false));
    }

    @Test
    void an_address_that_left_the_list_is_still_remembered() {
        ToolRow absent = new ToolRow(status("subscribed"), false, 60, Times.UNKNOWN, Times.UNKNOWN);

        assertThat(OptOut.after(held("unsubscribed", 50L, false), in(40L), absent, false, TONIGHT))
                .isEqualTo(held("unsubscribed", 50L, false));
    }

    private static OptOut held(String status, @Nullable Long since, boolean ours) {
        return new OptOut(status(status), time(since), ours, Times.UNKNOWN);
    }

    private static ToolRow out(String status, @Nullable Long changed) {
        return new ToolRow(status(status), true, Times.UNKNOWN, Times.UNKNOWN, time(changed));
    }

    private static ToolRow in(@Nullable Long optedIn) {
        return new ToolRow(SubscriberStatus.SUBSCRIBED, true, time(optedIn), Times.UNKNOWN, 90);
    }

    private static SubscriberStatus status(String word) {
        return SubscriberStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static long time(@Nullable Long days) {
        return days == null ? Times.UNKNOWN : days;
    }
}
