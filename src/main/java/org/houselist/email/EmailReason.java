package org.houselist.email;

/** Why a text is no usable address, in the order in which the reasons are tried. */
public enum EmailReason {
    /** Nothing there: {@code "  "}. Lets {@code ann@example.org} pass. */
    BLANK("The e-mail is empty."),
    /** Stands for "no address": {@code none@none.com}. Lets {@code nona@example.org} pass. */
    PLACEHOLDER("The e-mail is a stand-in for a missing one."),
    /** {@code ann.example.org}. Lets {@code ann@example.org} pass. */
    NO_AT("The e-mail has no @."),
    /** {@code ann..lee@example.org}. Lets {@code ann.lee@example.org} pass. */
    LOCAL_PART_INVALID("The part before the @ is not spelled as an e-mail allows."),
    /** {@code ann@example..org}. Lets {@code ann@mail.example.org} pass. */
    DOMAIN_INVALID("The part after the @ is not spelled as a domain."),
    /** {@code ann@example.con}. Lets {@code ann@example.com} pass. */
    UNKNOWN_TLD("The domain has an ending that does not exist."),
    /** More than 64 octets before the @ or 254 in all (RFC 5321, 4.5.3.1; RFC 3696, erratum 1690). */
    TOO_LONG("The e-mail is longer than mail systems allow."),
    /** {@code "ann lee"@example.org}, {@code ann@[192.0.2.1]}, {@code ann@localhost}: allowed, but mailing tools refuse it. */
    NOT_MAILABLE("The e-mail is spelled in a rare form that mailing tools refuse.");

    private final String sentence;

    EmailReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in one sentence for a person. */
    public String sentence() {
        return sentence;
    }
}
