package org.houselist.matching;

import java.time.LocalDate;
import org.houselist.patron.PatronId;

/**
 * A merge that the CRM is asked for.
 *
 * @param kept where the chain of approved merges ends
 * @param decisionNo the approval; 0 where none is known
 */
public record MergeRequest(
        String candidateId,
        PatronId kept,
        PatronId delete,
        LocalDate requestedOn,
        String requestedBy,
        String because,
        int decisionNo) {
    /** The file by which the CRM is asked. */
    public static final String FILE = "merge-requests.csv";
}
