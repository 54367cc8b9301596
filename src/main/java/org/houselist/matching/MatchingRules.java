package org.houselist.matching;

import java.util.stream.Stream;
import org.houselist.email.Mailboxes;
import org.houselist.linkage.HouseRules;
import org.houselist.patron.NameComparison;
import org.houselist.patron.Nicknames;
import org.houselist.patron.Placeholders;
import org.houselist.settings.Settings;

/**
 * What the settings say about comparing people.
 *
 * @param names how names compare
 * @param shared the mailboxes that pair nobody
 * @param records what is no evidence in a record
 */
record MatchingRules(NameComparison names, SharedMailboxes shared, HouseRules records) {

    static MatchingRules of(Settings settings, Mailboxes mailboxes) {
        Placeholders placeholders = new Placeholders(
                settings.placeholders().names(),
                settings.placeholders().streets(),
                settings.organisation().streets());
        NameComparison names = new NameComparison(Nicknames.common(), placeholders);
        SharedMailboxes shared = new SharedMailboxes(
                settings.sharedMailboxes().roles(),
                Stream.concat(settings.sharedMailboxes().domains().stream(), settings.organisation().domains().stream())
                        .toList(),
                settings.sharedMailboxes().clashingNames(),
                names);
        return new MatchingRules(
                names, shared, new HouseRules(placeholders, mailboxes, shared::isNobodysOwn, Nicknames.common()));
    }
}
