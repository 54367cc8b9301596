package org.houselist.email;

/**
 * An e-mail address in its canonical spelling; preferences attach to it.
 *
 * @param text the canonical spelling, as {@link EmailNormaliser} gives it: lower case, the domain as A-labels. The
 *     constructor trusts it, so that the register can be read back without checking millions of addresses again
 */
public record EmailAddress(String text) {

    /** What stands before the last {@code @}. */
    public String localPart() {
        return text.substring(0, at());
    }

    /** What stands after the last {@code @}; international domains as A-labels ({@code xn--...}). */
    public String domain() {
        return text.substring(at() + 1);
    }

    /** The only spelling for logs and messages: first letter, {@code ***}, domain. */
    public String masked() {
        int at = at();
        return at <= 0 ? "***" : text.substring(0, text.offsetByCodePoints(0, 1)) + "***" + text.substring(at);
    }

    /** Masked, so that an address that slips into a log or an exception is not shown in full. */
    @Override
    public String toString() {
        return masked();
    }

    private int at() {
        return text.lastIndexOf('@');
    }
}
