package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row on its way in, with where it comes from.
 *
 * @param sentBack from one of our rejects, sent back
 */
record Incoming<T>(int fileNo, boolean sentBack, long line, Admission<T> admission, String @Nullable [] fields) {
    T row() {
        return ((Admission.Admitted<T>) admission).row();
    }
}
