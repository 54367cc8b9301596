package org.houselist.email;

/**
 * Domains found good before, so that the next address there need not be checked again. Bounded: a domain may be
 * displaced by another. Safe without locks: a slot holds an immutable string or nothing, and either answer is right.
 */
final class KnownDomains {

    private static final int SLOTS = 1 << 14;

    private final String[] slots = new String[SLOTS];

    void add(String domain) {
        slots[slot(domain, 0, domain.length())] = domain;
    }

    /** Whether the end of the text, from there on, is a domain that was added (and not displaced since). */
    boolean hasEndOf(String text, int from) {
        int length = text.length() - from;
        String domain = slots[slot(text, from, text.length())];
        return domain != null && domain.length() == length && text.startsWith(domain, from);
    }

    private static int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
