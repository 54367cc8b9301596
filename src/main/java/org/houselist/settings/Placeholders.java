package org.houselist.settings;

import java.util.List;

/**
 * What web sites and box offices fill in where they know nothing. Compared trimmed and without regard to case.
 *
 * @param names a first name, a last name, or both with a space between
 * @param streets streets
 */
public record Placeholders(List<String> names, List<String> streets) {
    public Placeholders {
        names = List.copyOf(names);
        streets = List.copyOf(streets);
    }

    /** What sign-up forms are known to leave behind. */
    public static Placeholders defaults() {
        return new Placeholders(
                org.houselist.patron.Placeholders.USUAL_NAMES, org.houselist.patron.Placeholders.USUAL_STREETS);
    }
}
