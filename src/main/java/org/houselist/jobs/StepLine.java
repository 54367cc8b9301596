package org.houselist.jobs;

/**
 * What one step did.
 *
 * @param read rows in
 * @param written rows out
 * @param turnedAway rows that could not be used
 * @param seconds how long it took
 */
public record StepLine(String step, long read, long written, long turnedAway, double seconds) {}
