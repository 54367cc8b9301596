package org.houselist.batch;

/** A file of 0 bytes: an export that failed, not an export without rows, which would have its header. */
public final class EmptyFile extends UnreadableFile {
    private static final long serialVersionUID = 1L;

    EmptyFile(String where) {
        super(where, "0 bytes", "at least a header row", "export it again", null);
    }
}
