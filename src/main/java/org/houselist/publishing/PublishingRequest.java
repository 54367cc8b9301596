package org.houselist.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run is to be published.
 *
 * @param release the codes of the brakes that a steward releases for this night
 * @param because why, in the steward's words; null where nothing is released
 * @param isNight whether it is a whole night: only such a one counts as published, and {@code latest} follows it
 * @param takesDelivery whether the run reads the inbox at all: the other parts work on what is in the register
 * @param version the version of House List
 * @param folder the folder in the outbox: the date, for a part {@code <date>-<job>}
 */
public record PublishingRequest(
        List<String> release,
        @Nullable String because,
        boolean isNight,
        boolean takesDelivery,
        String version,
        String folder) {

    /** Keeps a copy. */
    public PublishingRequest {
        release = List.copyOf(release);
    }
}
