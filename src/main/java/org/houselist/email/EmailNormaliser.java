package org.houselist.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.EmailValidator;
import org.houselist.email.EmailReading.Unusable;
import org.houselist.email.EmailReading.Usable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as an e-mail address: canonical spelling, or the reason why it cannot be mailed. Can be shared by
 * threads. The same address always reads the same: reading a canonical spelling again gives itself.
 */
public final class EmailNormaliser {

    /** RFC 5321, 4.5.3.1.1, in octets of UTF-8. */
    private static final int LONGEST_LOCAL_PART = 64;

    /** RFC 3696, erratum 1690, in octets of UTF-8. */
    private static final int LONGEST_ADDRESS = 254;

    private final Placeholders placeholders;
    private final KnownDomains known = new KnownDomains();

    /**
     * Takes the settings' list.
     *
     * @param placeholders texts that stand for a missing address, in any case; {@code *} stands for any text
     */
    public EmailNormaliser(List<String> placeholders) {
        this.placeholders = new Placeholders(placeholders);
    }

    /** The list for settings that name none. It catches {@code none@none.com} and lets {@code nona@example.org} pass. */
    public static List<String> defaultPlaceholders() {
        return Placeholders.DEFAULT;
    }

    /** Reads one field of a delivered file; never throws. */
    public EmailReading read(@Nullable String raw) {
        if (raw == null) {
            return unusable(EmailReason.BLANK, "empty");
        }
        String plain = plainOf(raw);
        if (plain == null || !known.hasEndOf(plain, plain.indexOf('@') + 1)) {
            return readCarefully(raw);
        }
        return placeholders.have(plain) ? placeholder() : new Usable(new EmailAddress(plain));
    }

    /**
     * The quick way, for nearly every row: an address of plain ASCII, maybe in upper case and between blanks, is found
     * good by one look at each character. Null where the careful way has to decide; the two never disagree.
     */
    private static @Nullable String plainOf(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && raw.charAt(from) <= ' ') {
            from++;
        }
        while (from < to && raw.charAt(to - 1) <= ' ') {
            to--;
        }
        int at = raw.indexOf('@', from);
        if (at <= from || at - from > LONGEST_LOCAL_PART || to - from > LONGEST_ADDRESS) {
            return null;
        }
        return isPlain(raw, from, at) ? raw.substring(from, to).toLowerCase(Locale.ROOT) : null;
    }

    /** Ordinary characters only, and no dot at an end or beside another. */
    private static boolean isPlain(String raw, int from, int to) {
        char before = '.';
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if ((!capital && !LocalPart.isPlain(c)) || (c == '.' && before == '.')) {
                return false;
            }
            before = c;
        }
        return before != '.';
    }

    /** The long way, by the rules one after the other; the quick way is tested against it. */
    EmailReading readCarefully(String raw) {
        String bare = Spelling.bare(raw);
        if (bare.isEmpty()) {
            return unusable(EmailReason.BLANK, "nothing but blanks and punctuation");
        }
        if (placeholders.have(bare)) {
            return placeholder();
        }
        String text = Comments.removed(bare);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return unusable(EmailReason.NO_AT, "no @ in " + bare.codePointCount(0, bare.length()) + " characters");
        }
        boolean comment = !text.equals(bare);
        String local = comment ? Spelling.trimmed(text.substring(0, at)) : text.substring(0, at);
        String domain = comment ? Spelling.trimmed(text.substring(at + 1)) : text.substring(at + 1);
        return judged(local, Domain.toAscii(domain), comment);
    }

    private EmailReading judged(String local, String domain, boolean comment) {
        String fault = LocalPart.fault(local);
        if (fault != null) {
            return unusable(EmailReason.LOCAL_PART_INVALID, fault);
        }
        fault = Domain.fault(domain);
        if (fault != null) {
            return unusable(EmailReason.DOMAIN_INVALID, fault);
        }
        boolean name = domain.indexOf('.') >= 0 && !Domain.isLiteral(domain);
        if (name && !Domain.hasKnownEnding(domain)) {
            return unusable(EmailReason.UNKNOWN_TLD, "no domains end in " + domain.substring(domain.lastIndexOf('.')));
        }
        fault = tooLong(local, domain);
        if (fault != null) {
            return unusable(EmailReason.TOO_LONG, fault);
        }
        fault = notMailable(local, domain, comment);
        return fault != null ? unusable(EmailReason.NOT_MAILABLE, fault) : confirmed(local, domain);
    }

    private static @Nullable String tooLong(String local, String domain) {
        int octets = local.getBytes(StandardCharsets.UTF_8).length;
        if (octets > LONGEST_LOCAL_PART) {
            return octets + " octets before the @, " + LONGEST_LOCAL_PART + " are allowed";
        }
        int all = octets + 1 + domain.length();
        return all > LONGEST_ADDRESS ? all + " octets, " + LONGEST_ADDRESS + " are allowed" : null;
    }

    private static @Nullable String notMailable(String local, String domain, boolean comment) {
        if (comment) {
            return "a comment in round brackets";
        }
        if (local.indexOf('"') >= 0) {
            return "quotation marks before the @";
        }
        if (Domain.isLiteral(domain)) {
            return "an IP address instead of a domain";
        }
        return domain.indexOf('.') < 0 ? "a domain without a dot" : null;
    }

    /** The rules above name the fault; commons-validator has the last word. */
    private EmailReading confirmed(String local, String domain) {
        String text = local + "@" + domain;
        if (!EmailValidator.getInstance().isValid(text)) {
            boolean goodDomain = EmailValidator.getInstance().isValid("a@" + domain);
            EmailReason reason = goodDomain ? EmailReason.LOCAL_PART_INVALID : EmailReason.DOMAIN_INVALID;
            return unusable(reason, "refused by the general rules for e-mail addresses");
        }
        known.add(domain);
        return new Usable(new EmailAddress(text));
    }

    private static EmailReading placeholder() {
        return unusable(EmailReason.PLACEHOLDER, "a word for no address");
    }

    private static Unusable unusable(EmailReason reason, String detail) {
        return new Unusable(reason, detail);
    }
}
