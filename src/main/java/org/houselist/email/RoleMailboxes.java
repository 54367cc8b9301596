package org.houselist.email;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the mailboxes of functions, not people, by their local parts (compare RFC 2142). */
public final class RoleMailboxes {
    /** Used where the settings name none: the names of RFC 2142 that people write to, and what theatres call their own. */
    public static final List<String> USUAL = List.of("""
            abuse, accounting, accounts, admin, administrator, billing, bookings, boxoffice, contact, customerservice,
            development, donations, education, enquiries, enquiry, events, feedback, finance, frontdesk, groups,
            hello, help, hostmaster, hr, info, information, inquiries, inquiry, mail, marketing, members, membership,
            memberships, news, newsletter, noreply, office, orders, postmaster, press, reception, reservations, sales,
            school, secretary, service, staff, subscriptions, support, team, theater, theatre, ticketing, tickets,
            webmaster""".split(",\\s+"));

    private final Set<String> roles;

    /** {@code roles}: local parts; dots, hyphens and underscores do not count: box.office is boxoffice. */
    public RoleMailboxes(Collection<String> roles) {
        this.roles = roles.stream().map(RoleMailboxes::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a mailbox is a role's; a {@code +tag} does not count. */
    public boolean isRole(String mailbox) {
        String local = mailbox.substring(0, Math.max(0, mailbox.lastIndexOf('@')));
        int tag = local.indexOf('+');
        return roles.contains(key(tag > 0 ? local.substring(0, tag) : local));
    }

    private static String key(String local) {
        String lower = local.strip().toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            if (".-_".indexOf(lower.charAt(i)) < 0) {
                key.append(lower.charAt(i));
            }
        }
        return key.toString();
    }
}
