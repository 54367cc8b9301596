package org.houselist.preferences;

import org.jspecify.annotations.Nullable;

/** What an address wants of a list, as the CRM is told it. */
enum Preference {
    IN("in"),
    OUT("out"),
    /** Out because we asked for it: never written back as the patron's wish. */
    OUT_AS_WE_ASKED(""),
    NONE("");

    private final String word;

    Preference(String word) {
        this.word = word;
    }

    /** As in preference-updates.csv; empty where no row is written. */
    String word() {
        return word;
    }

    boolean told() {
        return !word.isEmpty();
    }

    /** What a remembered opt-out and the tool's row come to. */
    static Preference of(@Nullable OptOut optOut, @Nullable ToolRow row) {
        if (optOut != null && optOut.holds()) {
            return optOut.ours() ? OUT_AS_WE_ASKED : OUT;
        }
        return row != null && row.subscribed() ? IN : NONE;
    }
}
