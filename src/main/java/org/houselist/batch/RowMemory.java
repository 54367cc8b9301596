package org.houselist.batch;

/** Knows records of a file again by their very bytes. */
public interface RowMemory {
    /** What the record of these bytes became when it was read before, as a number; 0 where it is not known. */
    long find(byte[] bytes, int from, int to);
}
