package org.houselist.matching;

import java.util.Locale;

/** How sure we are that two records are one person, from unsure to sure. */
enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** The word as files have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
