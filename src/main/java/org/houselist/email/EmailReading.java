package org.houselist.email;

/** What came of reading a text as an e-mail address. */
public sealed interface EmailReading permits EmailReading.Usable, EmailReading.Unusable {

    /**
     * The text is an address that mailing tools accept.
     *
     * @param address in its canonical spelling
     */
    record Usable(EmailAddress address) implements EmailReading {}

    /**
     * The text cannot be mailed to.
     *
     * @param reason the first that holds, in the order of {@link EmailReason}
     * @param detail what exactly was found, in words for a person; never the address itself
     */
    record Unusable(EmailReason reason, String detail) implements EmailReading {}
}
