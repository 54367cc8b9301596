package org.houselist.email;

import java.util.List;

/**
 * How one provider sorts several spellings into one inbox.
 *
 * @param domains the provider's domains; {@code hotmail.*} stands for every country's ({@code hotmail.co.uk})
 * @param canonicalDomain the domain that stands for all of them, blank where each domain has inboxes of its own
 * @param ignoreDots whether dots before the @ make no difference
 * @param ignorePlusTag whether {@code +} and what follows before the @ make no difference
 */
public record MailboxRule(List<String> domains, String canonicalDomain, boolean ignoreDots, boolean ignorePlusTag) {

    /** Keeps its own copy of the domains. */
    public MailboxRule {
        domains = List.copyOf(domains);
    }
}
