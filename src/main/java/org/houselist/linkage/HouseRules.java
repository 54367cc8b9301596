package org.houselist.linkage;

import java.util.function.Predicate;
import org.houselist.email.EmailAddress;
import org.houselist.email.Mailboxes;
import org.houselist.email.RoleMailboxes;
import org.houselist.patron.Nicknames;
import org.houselist.patron.Placeholders;

/**
 * What an organisation knows about the texts of its records.
 *
 * @param placeholders words that stand where a name or a street should be, and the organisation's own streets: no evidence
 * @param mailboxes which addresses reach one inbox
 * @param sharedMailbox whether a mailbox belongs to nobody in particular (info@, the organisation's own domain): no evidence
 * @param nicknames which short names stand for which given names
 */
public record HouseRules(
        Placeholders placeholders, Mailboxes mailboxes, Predicate<String> sharedMailbox, Nicknames nicknames) {

    /** Where the settings say nothing. */
    public static HouseRules usual() {
        return new HouseRules(
                Placeholders.usual(),
                new Mailboxes(Mailboxes.defaultRules()),
                new RoleMailboxes(RoleMailboxes.USUAL)::isRole,
                Nicknames.common());
    }

    String mailboxOf(String email) {
        return mailboxes.mailboxOf(new EmailAddress(email));
    }
}
