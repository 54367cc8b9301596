package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * A row on its way in, with where it comes from.
 *
 * @param sentBack from one of our rejects, sent back
 * @param high the upper half of the imprint by which the row is known again; both are 0 where it is not to be
 * @param low the lower half
 */
record Incoming<T>(
        int fileNo,
        boolean sentBack,
        long line,
        Admission<T> admission,
        String @Nullable [] fields,
        long high,
        long low) {
    T row() {
        return ((Admission.Admitted<T>) admission).row();
    }

    /** What the row became when it was read before; 0 where it was not, or not with these bytes. */
    long idBefore() {
        return admission instanceof Admission.AsBefore<T> before ? before.id() : 0;
    }
}
