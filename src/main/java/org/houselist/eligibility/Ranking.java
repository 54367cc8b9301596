package org.houselist.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.houselist.settings.Frequency;

/**
 * Decides communication by communication. A decision depends on who was given to the communications of better rank, so those
 * are found first, in rank order; what was found is small, and each decision is then made again when it is written.
 */
final class Ranking {
    private final Facts facts;
    private final Audiences audiences;
    private final Frequency frequency;
    private final Choice choice;
    private final List<Given> given = new ArrayList<>(); // in rank order

    Ranking(Facts facts, Audiences audiences, Frequency frequency) {
        this.facts = facts;
        this.audiences = audiences;
        this.frequency = frequency;
        this.choice = new Choice(facts);
    }

    Facts facts() {
        return facts;
    }

    /** Gives persons to the communications of a plan, the best first. */
    void give(List<Communication> plan) {
        List<Communication> ranked = plan.stream()
                .filter(Communication::ranked)
                .sorted(Communication.RANK)
                .toList();
        if (ranked.size() > 1) {
            for (Communication communication : ranked) {
                given.add(givenTo(decide(communication)));
            }
        }
    }

    private Given givenTo(Decision decision) {
        Given to = new Given(decision.communication());
        for (int i = 0; i < decision.size(); i++) {
            if (decision.eligible(i)) {
                to.add(facts.addresses.mailbox(decision.address(i)), facts.persons);
            }
        }
        return to;
    }

    /** A candidate of a communication, to be moved over the rows of its list. */
    Candidate candidate(Communication communication) {
        List<Given> rivals = given.stream()
                .filter(other -> communication.ranked())
                .filter(other -> Communication.RANK.compare(other.communication(), communication) < 0)
                .filter(other -> other.communication().near(communication, frequency.days()))
                .toList();
        return new Candidate(facts, communication, facts.rolls.of(communication.list()), frequency, rivals);
    }

    /**
     * Decides about the whole audience of a communication: row by row in the order of the list, in which the facts lie in
     * memory; in that of the texts it takes much longer.
     */
    Decision decide(Communication communication) {
        Roll roll = facts.rolls.of(communication.list());
        int[] rows = audiences.rows(communication, roll);
        BitSet audience = new BitSet(roll.size());
        for (int row : rows) {
            audience.set(row);
        }
        int[] ofRow = reasons(communication, roll, audience);
        if (!communication.service()) {
            chooseAddresses(roll, audience, ofRow);
        }
        int[] reasons = new int[rows.length];
        Arrays.setAll(reasons, i -> ofRow[rows[i]]);
        return new Decision(communication, roll, rows, reasons, choice);
    }

    private int[] reasons(Communication communication, Roll roll, BitSet audience) {
        Policy policy = Policy.of(communication);
        Candidate candidate = candidate(communication);
        int[] ofRow = new int[roll.size()];
        for (int row = audience.nextSetBit(0); row >= 0; row = audience.nextSetBit(row + 1)) {
            ofRow[row] = policy.reasons(candidate.at(row));
        }
        return ofRow;
    }

    private void chooseAddresses(Roll roll, BitSet audience, int[] reasons) {
        BitSet offered = new BitSet(roll.size());
        choice.clear();
        for (int row = audience.nextSetBit(0); row >= 0; row = audience.nextSetBit(row + 1)) {
            if (reasons[row] == Reasons.NONE) {
                offered.set(row);
                choice.offer(roll.address(row));
            }
        }
        for (int row = offered.nextSetBit(0); row >= 0; row = offered.nextSetBit(row + 1)) {
            choice.settle(roll.address(row));
        }
        for (int row = offered.nextSetBit(0); row >= 0; row = offered.nextSetBit(row + 1)) {
            if (choice.instead(roll.address(row)) != 0) {
                reasons[row] = Reason.OTHER_ADDRESS.bit();
            }
        }
    }
}
