package org.houselist.publishing;

import java.util.List;

/**
 * What needs a person, as counts; the rows stand in the night's files.
 *
 * @param rejects turned-away rows: the label is the file of rejects, with the reason
 * @param drift rows by code
 * @param newCandidates new merge candidates by confidence
 * @param mergeRequests merges that the CRM is asked for, by who approved them
 * @param incomplete incomplete patrons by what is missing
 * @param newStubs new stubs by source
 * @param warnings whole sentences
 */
public record ForPeople(
        List<Count> rejects,
        List<Count> drift,
        List<Count> newCandidates,
        List<Count> mergeRequests,
        List<Count> incomplete,
        List<Count> newStubs,
        List<String> warnings) {
    /** Keeps copies. */
    public ForPeople {
        rejects = List.copyOf(rejects);
        drift = List.copyOf(drift);
        newCandidates = List.copyOf(newCandidates);
        mergeRequests = List.copyOf(mergeRequests);
        incomplete = List.copyOf(incomplete);
        newStubs = List.copyOf(newStubs);
        warnings = List.copyOf(warnings);
    }

    /** The same with these warnings. */
    ForPeople with(List<String> others) {
        return new ForPeople(rejects, drift, newCandidates, mergeRequests, incomplete, newStubs, others);
    }

    /**
     * A number with its label.
     *
     * @param label what is counted
     * @param rows how many
     */
    public record Count(String label, long rows) {}
}
