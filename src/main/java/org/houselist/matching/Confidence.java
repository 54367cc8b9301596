package org.houselist.matching;

import java.util.Locale;

/** How sure we are that two records are one person, from unsure to sure. */
public enum Confidence {
    /** The first names clash. */
    LOW,
    /** What is neither of the others. */
    MEDIUM,
    /** The names agree. */
    HIGH;

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
