package org.houselist.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;
import org.jspecify.annotations.Nullable;

/** The campaigns by number, and their places in the order of ids. */
final class Campaigns {
    private record Campaign(int no, String id, @Nullable String name) {}

    private final String[] ids;
    private final @Nullable String[] names;
    private final int[] places;

    private Campaigns(int highest) {
        ids = new String[highest + 1];
        names = new String[highest + 1];
        places = new int[highest + 1];
    }

    static Campaigns load(Database database) {
        List<Campaign> all = new ArrayList<>();
        database.scan(
                "select campaign_no, campaign_id, name from campaign",
                row -> all.add(new Campaign(row.getInt(1), row.getString(2), row.getString(3))));
        Campaigns campaigns = new Campaigns(database.highest("campaign", "campaign_no"));
        all.sort(Comparator.comparing(Campaign::id, CodePoints.ORDER));
        for (int place = 0; place < all.size(); place++) {
            Campaign campaign = all.get(place);
            campaigns.ids[campaign.no()] = campaign.id();
            campaigns.names[campaign.no()] = campaign.name();
            campaigns.places[campaign.no()] = place;
        }
        return campaigns;
    }

    /** The highest campaign_no. */
    int highest() {
        return ids.length - 1;
    }

    String id(int campaignNo) {
        return ids[campaignNo];
    }

    @Nullable
    String name(int campaignNo) {
        return names[campaignNo];
    }

    int place(int campaignNo) {
        return places[campaignNo];
    }
}
