package org.houselist.linkage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of some records: only records with one of them can make a pair with one of those. */
final class KeysInQuestion {
    /** Sorted; null for all there are. */
    private final long @Nullable [] keys;

    /** {@code touching}: the records; null for all. */
    KeysInQuestion(@Nullable BitSet touching, List<Keys> slots, People people, Sounds sounds) {
        keys = touching == null
                ? null
                : touching.stream()
                        .mapToObj(person -> slots.stream().mapToLong(slot -> slot.key(people, sounds, person)))
                        .flatMapToLong(all -> all)
                        .filter(key -> key != 0)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    boolean has(long key) {
        return keys == null || Arrays.binarySearch(keys, key) >= 0;
    }
}
