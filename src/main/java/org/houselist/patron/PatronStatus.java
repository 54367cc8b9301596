package org.houselist.patron;

import java.util.Locale;

/** Whether the CRM still counts on a patron. */
public enum PatronStatus {
    ACTIVE,
    INACTIVE,
    DECEASED;

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
