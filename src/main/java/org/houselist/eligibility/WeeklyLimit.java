package org.houselist.eligibility;

import org.houselist.settings.Frequency;

/** The person was mailed on so many different days of those that end on the planned day. */
final class WeeklyLimit implements Refusal {
    @Override
    public Reason reason() {
        return Reason.WEEKLY_LIMIT;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.frequency.weekly().enabled() && reached(candidate, candidate.communication.plannedDay());
    }

    private static boolean reached(Candidate candidate, int day) {
        Frequency.Weekly weekly = candidate.frequency.weekly();
        return candidate.days().count(day, weekly.days()) >= weekly.limit();
    }

    /** The first day on which it does not hold any more. */
    static int again(Candidate candidate) {
        int last = candidate.communication.plannedDay()
                + candidate.frequency.weekly().days();
        int day = candidate.communication.plannedDay() + 1;
        while (day < last && reached(candidate, day)) {
            day++;
        }
        return day;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        Frequency.Weekly weekly = candidate.frequency.weekly();
        int planned = candidate.communication.plannedDay();
        return "mailed on " + candidate.days().count(planned, weekly.days()) + " days since "
                + words.day(planned - weekly.days() + 1);
    }
}
