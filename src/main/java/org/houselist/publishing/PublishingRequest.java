package org.houselist.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run is to be published.
 *
 * @param release the codes of the brakes that a steward releases for this night
 * @param because why, in the steward's words; null where nothing is released
 * @param job nightly, or the part that was launched by hand
 * @param version the version of House List
 * @param folder the folder in the outbox: the date, for a part {@code <date>-<job>}
 * @param movesLatest whether {@code latest} follows
 */
public record PublishingRequest(
        List<String> release,
        @Nullable String because,
        String job,
        String version,
        String folder,
        boolean movesLatest) {
    /** The job that publishes a whole night. */
    public static final String NIGHTLY = "nightly";

    private static final String INTAKE = "intake";

    /** Keeps a copy. */
    public PublishingRequest {
        release = List.copyOf(release);
    }

    /** A whole night: only such a one counts as published. */
    boolean isNight() {
        return job.equals(NIGHTLY);
    }

    /** Whether the run reads the inbox at all: the other parts work on what is in the register. */
    boolean takesDelivery() {
        return isNight() || job.equals(INTAKE);
    }
}
