package org.houselist.publishing;

import java.util.Map;

/** A check that stops the publication when the night looks wrong. Knows its limits; is told the figures. */
interface Brake {
    /** Its name in settings, messages, {@code --release} and the manifest. */
    String code();

    /** Looks at the night. */
    Judgement judge(NightFigures night);

    /**
     * What a brake says of a night.
     *
     * @param holds whether the night is to be held
     * @param found what was found and expected, for a person; blank where it does not hold
     * @param figures what was compared: numbers, text, or such by name
     */
    record Judgement(boolean holds, String found, Map<String, ?> figures) {}
}
