package org.houselist.linkage;

import org.houselist.email.EmailAddress;

/** Values as they may stand in a report. */
final class Masks {
    private Masks() {}

    /** Of an address the first letter and the domain, of a telephone the last digits, of anything else the first letters. */
    static String masked(Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case MAILBOX -> new EmailAddress(value).masked();
            case PHONE -> "***" + value.substring(Math.max(0, value.length() - 3));
            case POSTAL, CITY -> value;
            case BIRTH -> value.substring(0, 4) + "-**-**";
            default -> value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
        };
    }
}
