package org.houselist.settings;

import org.houselist.linkage.MatchModel;

/**
 * How patrons are compared who share no mailbox.
 *
 * @param model what agreement and difference are worth, and from where a pair is likely and sure
 */
public record Matching(MatchModel model) {
    /** The model that comes with the program. */
    public static Matching defaults() {
        return new Matching(MatchModel.delivered());
    }
}
