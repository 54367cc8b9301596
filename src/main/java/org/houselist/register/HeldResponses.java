package org.houselist.register;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.houselist.batch.ComposedKey;
import org.houselist.books.PatronBook;

/**
 * Outcomes of messages that were exported for a record that is gone tonight: it is told of them when it is back, or the record
 * into which it was merged.
 */
final class HeldResponses {
    private final HeldResponseStore store;
    private final PatronBook patrons;
    private final SortedMap<Long, BitSet> before;
    private final SortedMap<Long, BitSet> now = new TreeMap<>();
    private final BitSet addresses = new BitSet();
    private final BitSet none = new BitSet();

    HeldResponses(HeldResponseStore store, PatronBook patrons) {
        this.store = store;
        this.patrons = patrons;
        this.before = store.load();
        before.forEach((id, sends) -> {
            now.put(id, (BitSet) sends.clone());
            addresses.set(ComposedKey.first(id));
        });
    }

    /** The addresses of which something was held when the night began. */
    BitSet addresses() {
        return addresses;
    }

    /** Holds an outcome of a send, numbered from 0, until the record is back. */
    void hold(int addressNo, int patronNo, int send) {
        now.computeIfAbsent(ComposedKey.of(addressNo, patronNo), none -> new BitSet())
                .set(send);
    }

    /** The sends of which a record that is there is now told, and that are held no more. */
    BitSet release(int addressNo, int patronNo) {
        if (!addresses.get(addressNo)) {
            return none; // nearly always
        }
        BitSet released = new BitSet();
        Iterator<Map.Entry<Long, BitSet>> held = now.subMap(
                        ComposedKey.least(addressNo), ComposedKey.greatest(addressNo) + 1)
                .entrySet()
                .iterator();
        while (held.hasNext()) {
            Map.Entry<Long, BitSet> of = held.next();
            if (patrons.mergedInto(ComposedKey.second(of.getKey())) == patronNo) {
                released.or(of.getValue());
                held.remove();
            }
        }
        return released;
    }

    /** Writes down what is held after tonight. */
    void save() {
        store.become(before, now);
    }
}
