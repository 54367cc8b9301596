package org.houselist.eligibility;

import java.util.BitSet;

/** Finds whose names the CRM must lend, because the mailing tool has none for their address. */
final class Nameless {
    private final Facts facts;
    private final BestOwner best;
    private final Names names;

    Nameless(Facts facts, BestOwner best, Names names) {
        this.facts = facts;
        this.best = best;
        this.names = names;
    }

    /** The best owners of all addresses without a name of their own on some list. */
    BitSet owners() {
        BitSet wanted = new BitSet();
        for (Roll roll : facts.rolls.all()) {
            for (int row = 0; row < roll.size(); row++) {
                if (facts.owners.owned(roll.address(row)) && isNameless(roll, row)) {
                    wanted.set(best.of(roll.address(row)));
                }
            }
        }
        return wanted;
    }

    private boolean isNameless(Roll roll, int row) {
        if (roll.firstName(row) == 0 && roll.lastName(row) == 0) {
            return true;
        }
        Texts texts = facts.rolls.texts();
        return names.real(texts.text(roll.firstName(row)), texts.text(roll.lastName(row)))
                .isBlank();
    }
}
