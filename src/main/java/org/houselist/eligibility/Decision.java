package org.houselist.eligibility;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a communication: for each address of the audience, by code point, the row in its list, the reasons
 * against it, and where its persons get the communication instead. The arrays are not to be changed.
 */
final class Decision {
    private final Communication communication;
    private final Roll roll;
    private final int[] rows;
    private final int[] reasons;
    private final Choice choice;

    Decision(Communication communication, Roll roll, int[] rows, int[] reasons, Choice choice) {
        this.communication = communication;
        this.roll = roll;
        this.rows = rows;
        this.reasons = reasons;
        this.choice = choice;
    }

    Communication communication() {
        return communication;
    }

    Roll roll() {
        return roll;
    }

    /** How large the audience is. */
    int size() {
        return rows.length;
    }

    int row(int index) {
        return rows[index];
    }

    int address(int index) {
        return roll.address(rows[index]);
    }

    /** The set of {@link Reasons} against it. */
    int reasons(int index) {
        return reasons[index];
    }

    boolean eligible(int index) {
        return reasons[index] == Reasons.NONE;
    }

    /** For {@link Reason#OTHER_ADDRESS}, while this is the newest decision: the other address. */
    int instead(int index) {
        return choice.instead(address(index));
    }

    int eligibleCount() {
        int count = 0;
        for (int set : reasons) {
            count += set == Reasons.NONE ? 1 : 0;
        }
        return count;
    }

    /** How many addresses have which first reason; those without any are missing. */
    Map<Reason, Integer> firstReasons() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (int set : reasons) {
            @Nullable Reason first = set == Reasons.NONE ? null : Reasons.first(set);
            if (first != null) {
                counts.merge(first, 1, Integer::sum);
            }
        }
        return counts;
    }
}
