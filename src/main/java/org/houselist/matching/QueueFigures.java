package org.houselist.matching;

/**
 * How many merge candidates are new, by confidence.
 *
 * @param low the file lists them only where the settings ask for it
 */
record QueueFigures(int high, int medium, int low) {

    /** All of them: what the brake looks at. */
    public int all() {
        return high + medium + low;
    }
}
