package org.houselist.patron;

/**
 * One row of a merges file: the CRM made one record of two, or tried to.
 *
 * @param mergedAt epoch seconds; {@link #UNKNOWN} where none is delivered
 * @param done true for a status of blank, merged or S
 * @param errorText what the CRM says about a failure; empty where it says nothing
 */
public record MergeRow(PatronId kept, PatronId deleted, long mergedAt, boolean done, String errorText) {
    /** No time is delivered: earlier than any. */
    public static final long UNKNOWN = Long.MIN_VALUE;
}
