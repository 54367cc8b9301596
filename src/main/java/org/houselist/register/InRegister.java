package org.houselist.register;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.houselist.books.OwnerBook;
import org.houselist.books.SendBook;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything has an address tonight: a list, a send, an owner or former owner. An outcome that was told without its send
 * holds it too: it was sent something.
 */
final class InRegister implements IntPredicate {
    private final ListsOfAddress lists;
    private final SendBook sends;
    private final OwnerBook owners;
    private final Supplier<BitSet> events;
    private @Nullable BitSet withEvents;

    InRegister(ListsOfAddress lists, SendBook sends, OwnerBook owners, Supplier<BitSet> events) {
        this.lists = lists;
        this.sends = sends;
        this.owners = owners;
        this.events = events;
    }

    @Override
    public boolean test(int addressNo) {
        return sends.of(addressNo) > 0 || owners.everOwned(addressNo) || lists.any(addressNo) || hasEvents(addressNo);
    }

    /** They are read when the first address has nothing else. */
    private boolean hasEvents(int addressNo) {
        BitSet known = withEvents == null ? events.get() : withEvents;
        withEvents = known;
        return known.get(addressNo);
    }
}
