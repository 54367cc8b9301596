package org.houselist.patron;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as the CRM holds it, in parts; a part that is not given is empty, never null. Parts are trimmed, nothing else is
 * changed.
 *
 * @param first given name or names, perhaps of two people ("Robert &amp; Susan")
 * @param middle further given names or their initials
 * @param last family name; the whole name of an organisation
 * @param prefix title before the name, e.g. Mrs
 * @param suffix what follows it, e.g. Jr
 */
public record PersonName(String first, String middle, String last, String prefix, String suffix) {
    public PersonName {
        first = first.strip();
        middle = middle.strip();
        last = last.strip();
        prefix = prefix.strip();
        suffix = suffix.strip();
    }

    /** A name of two parts. */
    public static PersonName of(String first, String last) {
        return new PersonName(first, "", last, "", "");
    }

    /** True where neither a given nor a family name is there; a title alone is no name. */
    public boolean isBlank() {
        return first.isEmpty() && middle.isEmpty() && last.isEmpty();
    }

    /** The name on one line, e.g. {@code Mrs Ann Lee Jr}; empty where nothing is given. */
    public String full() {
        return Stream.of(prefix, first, middle, last, suffix)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
