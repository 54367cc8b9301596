package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a turned-away row still says about the record that it stands for. A whole key keeps that record's last good
 * content; with less than that, nothing of the file's kind can be taken for absent tonight, or, where a part of the key
 * can be read, nothing that has this part.
 *
 * @param id patron_id, communication_id or kept_id; null where it cannot be read or the kind has none
 * @param address the canonical address; null where it cannot be read or the kind has none
 * @param other list, campaign_id, deleted_id, or the patron_id of an audience; null likewise
 * @param whole whether this is the whole key of the kind
 */
record RowKey(
        @Nullable String id,
        @Nullable String address,
        @Nullable String other,
        boolean whole) {
    /** Nothing of the key can be read. */
    public static final RowKey UNREADABLE = new RowKey(null, null, null, false);
}
