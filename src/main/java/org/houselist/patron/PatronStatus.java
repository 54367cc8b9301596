package org.houselist.patron;

import java.util.Locale;

/** Whether the CRM still counts on a patron. */
public enum PatronStatus {
    /** The usual. */
    ACTIVE,
    /** Not to be counted on any more. */
    INACTIVE,
    /** Dead. */
    DECEASED;

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
