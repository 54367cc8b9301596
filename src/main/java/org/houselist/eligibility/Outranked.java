package org.houselist.eligibility;

import org.jspecify.annotations.Nullable;

/** The person has been given to a communication of better rank that is planned too near. */
final class Outranked implements Refusal {
    @Override
    public Reason reason() {
        return Reason.OUTRANKED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.rival() != null;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        @Nullable Communication rival = candidate.rival();
        return rival == null ? "" : "communication " + rival.id() + " planned " + words.day(rival.plannedDay());
    }
}
