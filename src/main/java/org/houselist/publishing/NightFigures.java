package org.houselist.publishing;

import java.util.List;

/**
 * What the brakes look at.
 *
 * @param takesDelivery whether this run reads the inbox at all
 * @param kinds every kind of file, in the order of the contract
 */
record NightFigures(boolean takesDelivery, List<Kind> kinds) {
    NightFigures {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of file; rejects sent back are no part of it.
     *
     * @param kind its word, e.g. patron-emails
     * @param full a full extract: what is absent has gone
     * @param files how many were delivered tonight
     * @param rows in all of them
     * @param lastNights the rows of the last published nights that had the kind, the newest first
     * @param deliveredBefore any earlier published night had it
     * @param sameBytes its files are, byte for byte, those of the last published night
     */
    record Kind(
            String kind,
            boolean full,
            int files,
            long rows,
            List<Long> lastNights,
            boolean deliveredBefore,
            boolean sameBytes) {
        Kind {
            lastNights = List.copyOf(lastNights);
        }
    }

    /** The kind with that word. */
    Kind kind(String word) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of file: " + word));
    }
}
