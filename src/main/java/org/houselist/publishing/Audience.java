package org.houselist.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the audience of one communication.
 *
 * @param communicationId its id
 * @param name what people call it; blank where it has no name
 * @param list the list it goes to
 * @param plannedAt when, ISO 8601
 * @param addresses the addresses in the audience
 * @param minus the suppressed by their first reason, in the order of the reasons
 * @param eligible the addresses that may be written to
 * @param lastComparable the last night with the same communication or, for another of the same list, that one; null where
 *     there is none
 */
record Audience(
        String communicationId,
        String name,
        String list,
        String plannedAt,
        long addresses,
        List<Minus> minus,
        long eligible,
        @Nullable LastNight lastComparable) {
    /** Nobody is lost between the audience and the eligible. */
    public Audience {
        minus = List.copyOf(minus);
        long suppressed = minus.stream().mapToLong(Minus::addresses).sum();
        if (addresses - suppressed != eligible) {
            throw new IllegalStateException("%s: an audience of %d minus %d suppressed is not %d eligible"
                    .formatted(communicationId, addresses, suppressed, eligible));
        }
    }

    /**
     * The addresses suppressed for one reason.
     *
     * @param reason its code
     * @param addresses those whose first reason it is
     */
    public record Minus(String reason, long addresses) {}

    /**
     * The last comparable night.
     *
     * @param night its date
     * @param communicationId the communication compared with
     * @param addresses its audience
     * @param eligible its eligible
     */
    public record LastNight(LocalDate night, String communicationId, long addresses, long eligible) {}
}
