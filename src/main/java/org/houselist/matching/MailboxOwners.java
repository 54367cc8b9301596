package org.houselist.matching;

import java.util.List;

/**
 * The patrons who have one mailbox, in any order; two or more, or there is nothing to compare.
 *
 * @param mailbox the comparing key {@code local@domain}, see the package email
 */
record MailboxOwners(String mailbox, List<MatchPatron> patrons) {}
