package org.houselist.publishing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.houselist.batch.Outbox;

/** The files that every night has, be they empty but for their header: who imports them need not ask which are there. */
final class NightFiles {
    /** Those with a fixed name. */
    static final List<String> ALWAYS = List.of(
            "address-changes.csv",
            "adoptions.csv",
            "contact-eligibility.csv",
            "incomplete-patrons.csv",
            "merge-queue.csv",
            "merge-requests.csv",
            "orphans.csv",
            "preference-drift.csv",
            "preference-requests.csv",
            "preference-updates.csv",
            "responses.csv",
            "send-history.csv");

    private NightFiles() {}

    /** Ends the night where a file of every night, or of one of its communications and their lists, was not written. */
    static void refuseMissing(Set<String> written, Collection<Audience> audiences) {
        Set<String> missing = new LinkedHashSet<>(ALWAYS);
        for (Audience audience : audiences) {
            String name = Outbox.fileNameOf(audience.communicationId(), ".csv");
            missing.add("import/" + name);
            missing.add("exclude/" + name);
            missing.add("suppress/" + Outbox.fileNameOf(audience.list(), ".csv"));
        }
        missing.removeAll(written);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "outbox: the night lacks %s; each is expected every night, so nothing is published"
                            .formatted(String.join(", ", missing)));
        }
    }
}
