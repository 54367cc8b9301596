package org.houselist.batch;

import java.util.Locale;

/**
 * How far a run has come.
 *
 * <pre>
 * taking - open - publishing - published - superseded     a night
 *            |
 *            + - held - taking anew, or open again when its brake is released
 * taking - open - publishing - done                       a part
 * </pre>
 *
 * Whatever is neither published nor given up may be {@link #CLOSED}; a repetition then may be {@link #ABANDONED}.
 */
public enum RunStatus {
    /** Its delivery is being taken; nothing of it is in the tables. */
    TAKING,
    /** Its delivery is complete: it works, or it was killed or failed and can be resumed. */
    OPEN,
    /** A brake held it. */
    HELD,
    /** Its folder may have appeared: it is finished before anything else. */
    PUBLISHING,
    /** A night that was exported. */
    PUBLISHED,
    /** A published night that was published again since. */
    SUPERSEDED,
    /** Given up, and what it wrote taken back. */
    CLOSED,
    /** A repetition of a published night that was given up: its append files wait for a later night. */
    ABANDONED,
    /** A part that has published its files; only an intake's rows stay, until the next night. */
    DONE;

    /** The status of a word of the table run. */
    static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Its word in the table run, and for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its rows may be in the tables, and it is not published. */
    boolean isLoose() {
        return switch (this) {
            case TAKING, OPEN, HELD, PUBLISHING, DONE -> true;
            case PUBLISHED, SUPERSEDED, CLOSED, ABANDONED -> false;
        };
    }
}
