package org.houselist.matching;

import java.util.Locale;

/** What a person, or a standing order, can say about a merge candidate. */
public enum DecisionKind {
    /** The same person: to be merged in the CRM. */
    APPROVE,
    /** Not the same person. */
    REJECT,
    /** What was decided is open again. */
    UNDO,
    /** Somebody is to look at it. */
    ASSIGN;

    /** The word as tables and commands have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
