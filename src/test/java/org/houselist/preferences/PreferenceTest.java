package org.houselist.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the CRM is told of an address on a list. */
class PreferenceTest {
    @ParameterizedTest(name = "{4}")
    @CsvSource(textBlock = """
            # tool says,  opt-out, ours,  told,            why
            subscribed,   none,    false, IN,              a subscription is in
            subscribed,   holds,   false, OUT,             but not against an opt-out that holds
            subscribed,   lifted,  false, IN,              one that was lifted is past
            unsubscribed, holds,   false, OUT,             an opt-out is out
            unsubscribed, holds,   true,  OUT_AS_WE_ASKED, one that we asked for is not the patron's
            pending,      none,    false, NONE,            who did not confirm has no preference yet
            none,         holds,   false, OUT,             an opt-out outlives the tool's row
            none,         none,    false, NONE,            of nobody nothing is told""")
    void the_crm_is_told_in_or_out_or_nothing(
            String says, String remembered, boolean ours, Preference told, String why) {
        assertThat(Preference.of(optOut(remembered, ours), row(says))).as(why).isEqualTo(told);
    }

    private static @Nullable OptOut optOut(String remembered, boolean ours) {
        return switch (remembered) {
            case "holds" -> new OptOut(SubscriberStatus.UNSUBSCRIBED, 50, ours, Times.UNKNOWN);
            case "lifted" -> new OptOut(SubscriberStatus.UNSUBSCRIBED, 50, ours, 60);
            default -> null;
        };
    }

    private static @Nullable ToolRow row(String says) {
        return says.equals("none")
                ? null
                : new ToolRow(
                        SubscriberStatus.valueOf(says.toUpperCase(Locale.ROOT)),
                        true,
                        Times.UNKNOWN,
                        Times.UNKNOWN,
                        Times.UNKNOWN);
    }
}
