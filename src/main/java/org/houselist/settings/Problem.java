package org.houselist.settings;

/**
 * One thing that is wrong with the settings or the command line, told so that it can be put right.
 *
 * @param where the file and line, if there is one, and the key or option
 * @param key the key or option alone, for finding two problems with one key
 * @param found what stands there; never a secret
 * @param expected what may stand there
 * @param todo what to do about it
 */
public record Problem(String where, String key, String found, String expected, String todo) {
    /** A problem with an option or an environment variable, which have no file and line. */
    public static Problem at(String option, String found, String expected, String todo) {
        return new Problem(option, option, found, expected, todo);
    }

    /** All of it on one line. */
    public String line() {
        return where + ": found " + found + ", expected " + expected + "; " + todo;
    }
}
