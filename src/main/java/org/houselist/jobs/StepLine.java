package org.houselist.jobs;

/**
 * What one step did.
 *
 * @param read rows in
 * @param written rows out
 * @param turnedAway rows that could not be used
 * @param seconds how long it took
 * @param beside how many of these seconds a step listed before it worked as well: the total counts them once
 */
public record StepLine(String step, long read, long written, long turnedAway, double seconds, double beside) {}
