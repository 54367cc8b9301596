package org.houselist.email;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.jspecify.annotations.Nullable;

/** The spelling rules of what stands after the {@code @} (RFC 5321, 4.1.2 and RFC 1035, 2.3.4; RFC 5891 for A-labels). */
final class Domain {

    private static final int LONGEST_LABEL = 63;

    private Domain() {}

    /** {@code [192.0.2.1]} and the like, well formed or not. */
    static boolean isLiteral(String domain) {
        return domain.startsWith("[") && domain.endsWith("]");
    }

    static boolean hasKnownEnding(String domain) {
        return DomainValidator.getInstance().isValidTld(domain.substring(domain.lastIndexOf('.') + 1));
    }

    /** The domain in ASCII, international labels as A-labels; unchanged where it is ASCII. */
    static String toAscii(String domain) {
        if (domain.chars().allMatch(c -> c < 128)) {
            return domain;
        }
        // As browsers do before they look a name up (UTS 46): full-width letters and stops count as plain ones.
        String lower = Normalizer.normalize(domain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String mapped = Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('\u3002', '.');
        StringBuilder ascii = new StringBuilder();
        for (String label : mapped.split("\\.", -1)) {
            ascii.append(ascii.isEmpty() ? "" : ".").append(toALabel(label));
        }
        return ascii.toString();
    }

    private static String toALabel(String label) {
        boolean plain = label.chars().allMatch(c -> c < 128);
        // A label longer than this can never be valid; coding it would cost the square of its length.
        boolean tooLong = label.length() > LONGEST_LABEL;
        return plain || tooLong || hasStray(label) ? label : "xn--" + Punycode.encode(label);
    }

    /** What can be no part of any name: blanks, halves of characters, and what is not ASCII letter, digit or hyphen. */
    private static boolean hasStray(String label) {
        return label.codePoints()
                .anyMatch(c -> Spelling.isBlank(c)
                        || !Character.isDefined(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (c < 128 && !isPlain((char) c)));
    }

    /** What is wrong with a domain in ASCII, in words, or null. A name without a dot passes: it is asked elsewhere. */
    static @Nullable String fault(String domain) {
        if (domain.isEmpty()) {
            return "nothing stands after the @";
        }
        if (isLiteral(domain)) {
            return faultOfLiteral(domain);
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            String fault = faultOfLabel(label);
            if (fault != null) {
                return fault;
            }
        }
        boolean number = labels.length > 1 && Character.isDigit(labels[labels.length - 1].charAt(0));
        return number ? "the domain ends in a number" : null;
    }

    private static @Nullable String faultOfLiteral(String domain) {
        String inside = domain.substring(1, domain.length() - 1);
        String ip = inside.startsWith("ipv6:") ? inside.substring("ipv6:".length()) : inside;
        return InetAddressValidator.getInstance().isValid(ip) ? null : "no IP address in the square brackets";
    }

    private static @Nullable String faultOfLabel(String label) {
        if (label.isEmpty()) {
            return "a dot at the start, at the end, or two in a row after the @";
        }
        if (label.length() > LONGEST_LABEL) {
            return "a part of the domain has more than 63 characters";
        }
        if (label.startsWith("-") || label.endsWith("-")) {
            return "a hyphen at the start or the end of a part of the domain";
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!isPlain(c)) {
                return Spelling.isBlank(c)
                        ? "a space or control character in the domain"
                        : "the character " + c + " in the domain";
            }
        }
        return null;
    }

    /** Lower-case ASCII letters, digits, hyphen. */
    static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
