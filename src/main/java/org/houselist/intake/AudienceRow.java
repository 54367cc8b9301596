package org.houselist.intake;

import org.houselist.email.EmailAddress;
import org.jspecify.annotations.Nullable;

/** One member named for a communication: by address, by patron, or (rarely) by both. At least one of them is there. */
record AudienceRow(
        String communicationId,
        @Nullable EmailAddress address,
        @Nullable String patronId) {}
