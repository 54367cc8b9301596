package org.houselist.eligibility;

/** The row may have said anything, so it says no until it is corrected. */
final class UnreadableRow implements Refusal {
    @Override
    public Reason reason() {
        return Reason.UNREADABLE_ROW;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.unreadable();
    }
}
