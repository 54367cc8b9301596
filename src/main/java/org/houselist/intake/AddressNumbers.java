package org.houselist.intake;

import org.houselist.email.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of addresses, so that ten million sends carry an {@code int} and not a text. Reading asks {@link #find}
 * first: nearly every send spells its address as the register does, and needs no judgement.
 */
interface AddressNumbers {
    /** The number of this canonical spelling, or 0 where it is unknown (or no canonical spelling). */
    int find(String trimmed);

    /** The numbers of many canonical spellings, 0 for those that are unknown, at a time. */
    int[] find(@Nullable String[] trimmed);

    /** The number of this address; a new one is given where it has none. */
    int add(EmailAddress address);
}
