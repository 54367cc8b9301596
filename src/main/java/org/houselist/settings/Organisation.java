package org.houselist.settings;

import java.util.List;

/**
 * The house itself.
 *
 * @param name as people know it; may be blank
 * @param domains its own e-mail domains, in lower case: their mailboxes pair nobody
 * @param streets its own streets: a patron who "lives" there has no street
 */
public record Organisation(String name, List<String> domains, List<String> streets) {
    public Organisation {
        domains = List.copyOf(domains);
        streets = List.copyOf(streets);
    }

    /** Nothing is known about it. */
    public static Organisation defaults() {
        return new Organisation("", List.of(), List.of());
    }
}
