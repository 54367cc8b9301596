package org.houselist.email;

import org.jspecify.annotations.Nullable;

/**
 * Domains found good before, so that the next address there need not be checked again. Bounded: a domain may be
 * displaced by another. Safe without locks: a slot holds an immutable string or nothing, and either answer is right.
 */
final class KnownDomains {

    private static final int SLOTS = 1 << 16;

    /** How many neighbouring slots a domain may stand in. */
    private static final int PLACES = 4;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    void add(String domain) {
        int home = slot(domain, 0);
        for (int i = 0; i < PLACES; i++) {
            int slot = (home + i) & (SLOTS - 1);
            if (slots[slot] == null || domain.equals(slots[slot])) {
                slots[slot] = domain;
                return;
            }
        }
        slots[home] = domain;
    }

    /** Whether the end of the text, from there on, is a domain that was added (and not displaced since). */
    boolean hasEndOf(String text, int from) {
        int length = text.length() - from;
        int home = slot(text, from);
        for (int i = 0; i < PLACES; i++) {
            String domain = slots[(home + i) & (SLOTS - 1)];
            if (domain == null) {
                return false;
            }
            if (domain.length() == length && text.startsWith(domain, from)) {
                return true;
            }
        }
        return false;
    }

    private static int slot(String text, int from) {
        int hash = 0;
        for (int i = from; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
