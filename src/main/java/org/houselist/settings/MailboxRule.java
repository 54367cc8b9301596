package org.houselist.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provider tells its mailboxes apart. For comparing only.
 *
 * @param domains in lower case; a last {@code .*} stands for any ending: {@code hotmail.*} is hotmail.com and
 *     hotmail.co.uk
 * @param canonicalDomain the one domain that all of them stand for, or null where each domain has mailboxes of its own
 * @param ignoreDots whether dots in the local part make no difference
 * @param ignorePlusTag whether a {@code +} and what follows it in the local part make no difference
 */
public record MailboxRule(
        List<String> domains, @Nullable String canonicalDomain, boolean ignoreDots, boolean ignorePlusTag) {
    public MailboxRule {
        domains = List.copyOf(domains);
    }

    /**
     * The large providers. Sources: support.google.com/mail/answer/7436150 (dots),
     * support.google.com/a/users/answer/9308648 (plus), support.microsoft.com, support.apple.com/mm0e1ae, fastmail.help and
     * proton.me/support (plus addressing).
     */
    public static List<MailboxRule> defaults() {
        return List.of(
                new MailboxRule(List.of("gmail.com", "googlemail.com"), "gmail.com", true, true),
                new MailboxRule(List.of("outlook.com", "hotmail.*", "live.*", "msn.com"), null, false, true),
                new MailboxRule(List.of("icloud.com", "me.com", "mac.com"), "icloud.com", false, true),
                new MailboxRule(List.of("fastmail.*"), null, false, true),
                new MailboxRule(List.of("proton.me", "protonmail.com", "pm.me"), "proton.me", false, true));
    }
}
