package org.houselist.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mailchimp's audience export: one file for each status, named for it ({@code subscribed_email_audience_export_….csv},
 * older ones {@code subscribed_members_export_…}), and nothing about the status in the rows.
 */
final class Mailchimp {
    private static final Pattern NAME = Pattern.compile(
            "(subscribed|unsubscribed|cleaned|nonsubscribed)([_ (.-].*)?\\.csv", Pattern.CASE_INSENSITIVE);

    /**
     * Canonical column to Mailchimp's columns, the first that is there. CONFIRM_TIME is left out on purpose: contacts
     * that somebody imports have it too, and an import must never pass for a newer opt-in.
     */
    static final Map<String, List<String>> COLUMNS = Map.of(
            "email", List.of("Email Address"),
            "first_name", List.of("First Name", "FNAME"),
            "last_name", List.of("Last Name", "LNAME"),
            "opted_in_at", List.of("OPTIN_TIME"),
            "opted_out_at", List.of("UNSUB_TIME", "CLEAN_TIME"),
            "changed_at", List.of("LAST_CHANGED"));

    private Mailchimp() {}

    /** The status that a file's name (without folders) tells for all its rows, or null where it is not Mailchimp's. */
    static @Nullable String statusOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
