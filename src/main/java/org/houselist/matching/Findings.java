package org.houselist.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.patron.PatronId;

/**
 * What tonight's search found.
 *
 * @param rows the pairs, in the order of who is kept
 * @param mailboxes the mailboxes of each patron who shares one; those that pair nobody are left out
 * @param alike the candidate ids of the pairs whose records look alike
 */
record Findings(List<Candidate> rows, Map<PatronId, Set<String>> mailboxes, Set<String> alike) {

    boolean lookAlike(PatronId a, PatronId b) {
        return alike.contains(CandidateId.of(a, b));
    }

    boolean shareMailbox(PatronId a, PatronId b) {
        return !Collections.disjoint(mailboxes.getOrDefault(a, Set.of()), mailboxes.getOrDefault(b, Set.of()));
    }
}
