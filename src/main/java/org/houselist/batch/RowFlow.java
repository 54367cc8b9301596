package org.houselist.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a step that judges record by record: where they come from, what is said of each, where they go. */
public interface RowFlow<R, A> {
    /** Before the first row: what a killed try of the step left is undone. */
    void begin() throws Exception;

    /** The next row, or null after the last. */
    @Nullable
    R read() throws Exception;

    /** What is taken from a row, or null where it was turned away, which is noted with its reason. */
    @Nullable
    A judge(R row) throws Exception;

    /** Takes rows on. */
    void write(List<A> rows) throws Exception;

    /** After the last row was written. */
    void end() throws Exception;

    /** After the step, however it ended: what is open is let go. */
    default void close() {}
}
