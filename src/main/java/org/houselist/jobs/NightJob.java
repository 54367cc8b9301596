package org.houselist.jobs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** What can be launched: the night, or a part of it. */
public enum NightJob {
    /** The whole night. */
    NIGHTLY,
    /** Loads what is delivered. */
    INTAKE,
    /** Looks for duplicates among what is loaded. */
    DUPLICATES,
    /** Gives orphans to their patrons. */
    ADOPTION,
    /** Decides again whom each communication may go to. */
    ELIGIBILITY;

    /** The job of a word. */
    public static NightJob of(String word) {
        return Arrays.stream(values())
                .filter(job -> job.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such job: " + word));
    }

    /** Its word: the command that launches it, its name in Spring Batch, and {@code run.job}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it reads the inbox: the other parts work on what is in the register. */
    public boolean takesDelivery() {
        return this == NIGHTLY || this == INTAKE;
    }

    /** The folder of the outbox in which it appears: {@code 2026-11-20}, of a part {@code 2026-11-20-eligibility}. */
    public String folder(LocalDate date) {
        return this == NIGHTLY ? date.toString() : date + "-" + word();
    }
}
