package org.houselist.matching;

/**
 * A row of the merge queue as earlier runs and people left it.
 *
 * @param changedRun the run that wrote it last
 */
record StoredRow(QueueRow row, int changedRun) {}
