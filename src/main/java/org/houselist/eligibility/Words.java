package org.houselist.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How details call campaigns, communications and days. */
final class Words {
    private final Map<Integer, String> campaigns;
    private final List<String> given;
    private final Map<Integer, String> days = new HashMap<>();

    /**
     * @param campaigns campaign ids by campaign_no
     * @param given ids of the given communications; the source {@code -1 - i} of a mailing is the i-th
     */
    Words(Map<Integer, String> campaigns, List<String> given) {
        this.campaigns = campaigns;
        this.given = given;
    }

    /** A calendar day, yyyy-MM-dd. */
    String day(int epochDay) {
        return days.computeIfAbsent(epochDay, day -> LocalDate.ofEpochDay(day).toString());
    }

    /** Through what an address was mailed. */
    String mailing(int source, int epochDay) {
        if (source < 0) {
            return "communication " + given.get(-1 - source) + " on " + day(epochDay);
        }
        @Nullable String campaign = campaigns.get(source);
        return campaign == null ? "mailed on " + day(epochDay) : "campaign " + campaign + " on " + day(epochDay);
    }
}
