package org.houselist.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.houselist.patron.PatronId;

/**
 * What tonight's search found.
 *
 * @param rows the pairs, in the order of who is kept
 * @param mailboxes the mailboxes of each patron who shares one; those that pair nobody are left out
 * @param alike the candidate ids of the pairs whose records look alike
 * @param mayBePaired whether two who share a mailbox may be one person: neither different kinds nor members of one household
 */
record Findings(
        List<Candidate> rows,
        Map<PatronId, Set<String>> mailboxes,
        Set<String> alike,
        BiPredicate<PatronId, PatronId> mayBePaired) {

    boolean lookAlike(PatronId a, PatronId b) {
        return alike.contains(CandidateId.of(a, b));
    }

    boolean shareMailbox(PatronId a, PatronId b) {
        return !Collections.disjoint(mailboxes.getOrDefault(a, Set.of()), mailboxes.getOrDefault(b, Set.of()));
    }
}
