package org.houselist.publishing;

import java.time.Duration;

/**
 * One step of the closing table.
 *
 * @param step its name, a verb phrase, e.g. {@code load patrons}
 * @param read rows read
 * @param written rows written
 * @param turnedAway rows that could not be used
 * @param took how long it worked
 * @param beside how much of that while a step listed before it worked as well: the total counts it once
 */
public record StepLine(String step, long read, long written, long turnedAway, Duration took, Duration beside) {}
