package org.houselist.linkage;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of some records: only records with one of them can make a pair with one of those. */
final class KeysInQuestion {
    /** A hash set, at least half of it zeros; null for all keys there are. The keys are hashes themselves. */
    private final long @Nullable [] keys;

    /** {@code touching}: the records; null for all. */
    KeysInQuestion(@Nullable BitSet touching, List<Keys> slots, People people, Sounds sounds) {
        if (touching == null) {
            keys = null;
            return;
        }
        long[] set = new long[4 * Integer.highestOneBit(1 + slots.size() * touching.cardinality())];
        for (int person = touching.nextSetBit(0); person >= 0; person = touching.nextSetBit(person + 1)) {
            for (Keys slot : slots) {
                long key = slot.key(people, sounds, person);
                set[placeOf(key, set)] = key;
            }
        }
        keys = set;
    }

    /** Whether one of the records has the key, which is not 0. */
    boolean has(long key) {
        return keys == null || keys[placeOf(key, keys)] == key;
    }

    /** Where the key is, or where it belongs. */
    private static int placeOf(long key, long[] set) {
        int place = (int) key & set.length - 1;
        while (set[place] != 0 && set[place] != key) {
            place = place + 1 & set.length - 1;
        }
        return place;
    }
}
