package org.houselist.settings;

/**
 * The merge queue.
 *
 * @param listLow whether its file lists candidates of low confidence too
 */
public record Queue(boolean listLow) {
    /** Low confidence is only counted. */
    public static Queue defaults() {
        return new Queue(false);
    }
}
