package org.houselist.publishing;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One brake or several hold the publication. The message has a line for each: which it is, the figures, and how to release
 * it. The night ends with exit code 3.
 */
public final class BrakeHeld extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * One brake that holds.
     *
     * @param code e.g. SHRUNK_INPUT
     * @param found what it found and what it expected, with the figures
     */
    record Held(String code, String found) {
        private String line() {
            return code + ": " + found + ". Nothing is published. Mend the delivery and run again, or, if it is right: "
                    + "--release " + code + " --because \"why\"";
        }
    }

    BrakeHeld(List<Held> held) {
        super(held.stream().map(Held::line).collect(Collectors.joining("\n")));
    }
}
