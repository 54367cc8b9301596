package org.houselist.publishing;

import java.util.List;
import org.houselist.settings.Brakes;

/** All brakes, in the order in which they are checked. */
final class NightBrakes {
    private NightBrakes() {}

    static List<Brake> of(Brakes limits) {
        return List.of(new MissingInput(limits.missingInput()), new ShrunkInput(limits.shrunkInput()));
    }
}
