package org.houselist.intake;

import org.houselist.batch.SpoolPart;
import org.jspecify.annotations.Nullable;

/**
 * A part of the spooled patrons. What only its own row decides is unpacked and judged by the thread that reads ahead, while the
 * part before it is written.
 *
 * @param rows all rows of the part
 * @param ahead by key from the part's first: what was unpacked ahead, or null
 */
record PatronPart(SpoolPart rows, @Nullable PatronRecord[] ahead) {

    /** What was unpacked ahead of a patron, or null where its rows are still to be looked at. */
    @Nullable
    PatronRecord ahead(int no) {
        return ahead[no - rows.firstKey()];
    }
}
