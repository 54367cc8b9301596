package org.houselist.settings;

import java.util.List;
import org.houselist.email.RoleMailboxes;

/**
 * Mailboxes that are nobody's own, so that sharing one says nothing about who people are.
 *
 * @param roles local parts, in lower case, of mailboxes that belong to an office; dots, hyphens and underscores do not
 *     count
 * @param domains in lower case: further domains whose mailboxes are all shared; the organisation's own always are
 * @param clashingNames from how many first names that clash a mailbox counts as shared
 */
public record SharedMailboxes(List<String> roles, List<String> domains, int clashingNames) {
    public SharedMailboxes {
        roles = List.copyOf(roles);
        domains = List.copyOf(domains);
    }

    /** Role names of RFC 2142, and those that theatres use. */
    public static SharedMailboxes defaults() {
        return new SharedMailboxes(RoleMailboxes.USUAL, List.of(), 3);
    }
}
