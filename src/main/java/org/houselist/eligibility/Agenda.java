package org.houselist.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Night;

/**
 * What a night decides about.
 *
 * @param written planned on the night's date or the day after: these get rows and files; by id
 * @param ranked these and what is planned up to three days after that: all that takes part in the ranking
 * @param lists every list, of the tool and of the plan: each gets a file of who must never be mailed
 */
record Agenda(List<Communication> written, List<Communication> ranked, SortedSet<String> lists) {
    private static final int DAYS_WRITTEN = 2;
    private static final int DAYS_RANKED = 5;

    /** From a plan. */
    static Agenda of(List<Communication> plan, Rolls rolls, LocalDate night) {
        SortedSet<String> lists = lists(rolls);
        plan.forEach(communication -> lists.add(communication.list()));
        return new Agenda(within(plan, night, DAYS_WRITTEN), within(plan, night, DAYS_RANKED), lists);
    }

    /** Where no plan was ever delivered: each list stands in for a communication on the night's date. */
    static Agenda ofLists(Rolls rolls, Night night) {
        SortedSet<String> lists = lists(rolls);
        List<Communication> all =
                lists.stream().map(list -> standIn(list, night)).toList();
        return new Agenda(all, List.of(), lists);
    }

    /** A list as a communication. */
    static Communication standIn(String list, Night night) {
        return new Communication(
                list, list, night.startsAt(), (int) night.date().toEpochDay(), 5, false, true);
    }

    private static SortedSet<String> lists(Rolls rolls) {
        SortedSet<String> lists = new TreeSet<>(CodePoints.ORDER);
        for (Roll roll : rolls.all()) {
            if (!roll.list().equals(Rolls.EVERY_LIST)) {
                lists.add(roll.list());
            }
        }
        return lists;
    }

    private static List<Communication> within(List<Communication> plan, LocalDate night, int days) {
        long first = night.toEpochDay();
        return plan.stream()
                .filter(communication ->
                        communication.plannedDay() >= first && communication.plannedDay() < first + days)
                .sorted(Communication.BY_ID)
                .toList();
    }
}
