package org.houselist.linkage;

import java.util.Set;

/** Mailboxes of functions, not people (compare RFC 2142): used where the organisation names none. */
final class RoleMailbox {
    private static final Set<String> ROLES = Set.of(
            "abuse",
            "accounting",
            "accounts",
            "admin",
            "administrator",
            "billing",
            "bookings",
            "boxoffice",
            "contact",
            "development",
            "donations",
            "education",
            "enquiries",
            "enquiry",
            "events",
            "feedback",
            "finance",
            "frontdesk",
            "groups",
            "hello",
            "help",
            "hostmaster",
            "hr",
            "info",
            "information",
            "inquiries",
            "mail",
            "marketing",
            "membership",
            "memberships",
            "news",
            "newsletter",
            "noreply",
            "office",
            "orders",
            "postmaster",
            "press",
            "reception",
            "reservations",
            "sales",
            "secretary",
            "service",
            "staff",
            "subscriptions",
            "support",
            "team",
            "theater",
            "theatre",
            "ticketing",
            "tickets",
            "webmaster");

    private RoleMailbox() {}

    /** Dots, hyphens and underscores do not count: box.office@ is a role. */
    static boolean isRole(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        String local = mailbox.substring(0, Math.max(0, at));
        int tag = local.indexOf('+');
        String name = tag > 0 ? local.substring(0, tag) : local;
        return ROLES.contains(name.replace(".", "").replace("-", "").replace("_", ""));
    }
}
