package org.houselist.email;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mailbox of an address: two addresses with one mailbox reach the same inbox. For comparing only, never for
 * mailing. Can be shared by threads.
 */
public final class Mailboxes {

    /** Second-level names under which a country's companies register: {@code hotmail.co.uk}, {@code live.com.au}. */
    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "net", "org");

    private final Map<String, MailboxRule> byDomain = new HashMap<>();

    /** By the name before the star, with its dot: {@code hotmail.}. */
    private final Map<String, MailboxRule> byName = new HashMap<>();

    private final boolean[] starts = new boolean[128];

    /** Takes the settings' rules; the first rule that names a domain holds for it. */
    public Mailboxes(List<MailboxRule> rules) {
        for (MailboxRule rule : rules) {
            for (String domain : rule.domains()) {
                add(domain.strip().toLowerCase(Locale.ROOT), rule);
            }
        }
    }

    private void add(String domain, MailboxRule rule) {
        if (domain.endsWith(".*")) {
            byName.putIfAbsent(domain.substring(0, domain.length() - 1), rule);
        } else {
            byDomain.putIfAbsent(domain, rule);
        }
        if (!domain.isEmpty() && domain.charAt(0) < starts.length) {
            starts[domain.charAt(0)] = true;
        }
    }

    /** The rules for settings that name none, from the providers' own help pages. */
    public static List<MailboxRule> defaultRules() {
        List<MailboxRule> rules = new ArrayList<>();
        // Gmail Help, "Dots don't matter in Gmail addresses" (support.google.com/mail/answer/7436150); googlemail.com
        // is its older name in some countries
        rules.add(new MailboxRule(List.of("gmail.com", "googlemail.com"), "gmail.com", true, true));
        // Microsoft, "Plus addressing"; it holds for Outlook.com and its older names
        rules.add(new MailboxRule(List.of("outlook.com", "hotmail.*", "live.*", "msn.com"), "", false, true));
        // Apple Support, iCloud Mail (support.apple.com/mm0e1ae): an account made as mac.com or me.com is reached under
        // icloud.com too
        rules.add(new MailboxRule(List.of("icloud.com", "me.com", "mac.com"), "icloud.com", false, true));
        // fastmail.help, "Plus addressing"
        rules.add(new MailboxRule(List.of("fastmail.*"), "", false, true));
        // proton.me/support, "addresses and aliases"
        rules.add(new MailboxRule(List.of("proton.me", "protonmail.com", "pm.me"), "proton.me", false, true));
        return List.copyOf(rules);
    }

    /** The mailbox; the address's own text where no rule changes it. */
    public String mailboxOf(EmailAddress address) {
        String text = address.text();
        int at = text.lastIndexOf('@');
        MailboxRule rule = at < 0 || at + 1 == text.length() ? null : ruleFor(text, at + 1);
        if (rule == null) {
            return text;
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        String kept = kept(local, rule);
        String canonical = rule.canonicalDomain().isBlank() ? domain : rule.canonicalDomain();
        return kept.length() == at && canonical.equals(domain) ? text : kept + "@" + canonical;
    }

    private @Nullable MailboxRule ruleFor(String text, int from) {
        char first = text.charAt(from);
        if (first >= starts.length || !starts[first]) {
            return null;
        }
        String domain = text.substring(from);
        MailboxRule rule = byDomain.get(domain);
        int dot = domain.indexOf('.');
        if (rule != null || dot < 0 || !isPublicSuffix(domain, dot + 1)) {
            return rule;
        }
        return byName.get(domain.substring(0, dot + 1));
    }

    /** One label, or two as countries use them: {@code live.example.org} is a theatre's own, no provider's. */
    private static boolean isPublicSuffix(String domain, int from) {
        int dot = domain.indexOf('.', from);
        return dot < 0 || (domain.length() - dot == 3 && SECOND_LEVEL.contains(domain.substring(from, dot)));
    }

    /** What the rule leaves of the local part; all of it where nothing would be left. */
    private static String kept(String local, MailboxRule rule) {
        int plus = rule.ignorePlusTag() ? local.indexOf('+') : -1;
        String kept = plus > 0 ? local.substring(0, plus) : local;
        if (rule.ignoreDots() && kept.indexOf('.') >= 0) {
            kept = kept.replace(".", "");
        }
        return kept.isEmpty() ? local : kept;
    }
}
