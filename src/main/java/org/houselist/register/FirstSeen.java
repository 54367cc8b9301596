package org.houselist.register;

import java.util.function.IntPredicate;
import org.houselist.books.AddressBook;

/**
 * In which run each address was seen first. An address without owner, former owner, list and send leaves the register; when
 * something has it again, whatever that is, it is seen first that night.
 */
final class FirstSeen {
    private static final int AWAY = -1;

    private final AddressBook addresses;
    private final int run;
    private final int[] back; // by address_no: the run in which it came back; 0 where it never left

    private FirstSeen(AddressBook addresses, int run) {
        this.addresses = addresses;
        this.run = run;
        this.back = new int[addresses.highest() + 1];
    }

    /** Notes who has left and who is back, as of tonight. {@code isHeld}: whether anything has an address. */
    static FirstSeen settle(AddressBook addresses, DepartureStore store, int run, IntPredicate isHeld) {
        FirstSeen seen = new FirstSeen(addresses, run);
        store.each((no, backRun) -> seen.back[no] = backRun == 0 ? AWAY : backRun);
        try (DepartureStore.Writer writer = store.writer()) {
            for (int no = 1; no <= addresses.highest(); no++) {
                if (addresses.has(no) && isHeld.test(no) == (seen.back[no] == AWAY)) {
                    seen.turn(no, writer);
                }
            }
        }
        return seen;
    }

    private void turn(int no, DepartureStore.Writer writer) {
        if (back[no] == AWAY) {
            back[no] = run;
            writer.comesBack(no);
            return;
        }
        if (back[no] == 0) {
            writer.leaves(no);
        } else {
            writer.leavesAgain(no);
        }
        back[no] = AWAY;
    }

    /** The run; of an address that is away nobody asks. */
    int run(int addressNo) {
        return back[addressNo] > 0 ? back[addressNo] : addresses.sinceRun(addressNo);
    }

    /** Whether the address was not known before tonight. */
    boolean isNew(int addressNo) {
        return run(addressNo) == run;
    }
}
