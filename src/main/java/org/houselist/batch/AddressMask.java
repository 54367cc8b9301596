package org.houselist.batch;

import java.util.regex.Pattern;

/** Hides the addresses in a text that goes to a log or a message: what is left is the first letter, {@code ***} and the domain. */
public final class AddressMask {
    private static final Pattern ADDRESS = Pattern.compile("([\\p{L}\\p{N}])[^\\s@'\"(<,;]*@");

    private AddressMask() {}

    /** The same text with no address in full. */
    public static String of(String text) {
        return ADDRESS.matcher(text).replaceAll("$1***@");
    }
}
