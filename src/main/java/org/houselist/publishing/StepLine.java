package org.houselist.publishing;

/**
 * One step of the closing table.
 *
 * @param step its name, a verb phrase, e.g. {@code load-patrons}
 * @param read rows read
 * @param written rows written
 * @param turnedAway rows that could not be used
 * @param seconds how long it worked
 * @param beside how many of these seconds a step listed before it worked as well: the total counts them once
 */
public record StepLine(String step, long read, long written, long turnedAway, double seconds, double beside) {}
