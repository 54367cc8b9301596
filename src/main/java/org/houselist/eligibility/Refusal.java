package org.houselist.eligibility;

/** One rule of the policy: whether it refuses a candidate, and what to tell a person about it. */
interface Refusal {
    /** The reason that it gives. */
    Reason reason();

    /** Whether it refuses. */
    boolean refuses(Candidate candidate);

    /** For a candidate that it refuses: which campaign, communication, address, patron or list; empty where the reason says all. */
    default String detail(Candidate candidate, Words words) {
        return "";
    }
}
