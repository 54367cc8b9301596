package org.houselist.settings;

/**
 * How often a person may be mailed.
 *
 * @param days a person mailed on a day may be mailed again this many calendar days later
 * @param weekly a second limit, over a longer time
 */
public record Frequency(int days, Weekly weekly) {

    /**
     * Off as it comes.
     *
     * @param enabled whether it holds at all
     * @param days how many calendar days, ending on the planned one, are looked at
     * @param limit on how many different days in them a person may have been mailed before it holds
     */
    public record Weekly(boolean enabled, int days, int limit) {}

    /** Once in three days. */
    public static Frequency defaults() {
        return new Frequency(3, new Weekly(false, 7, 2));
    }
}
