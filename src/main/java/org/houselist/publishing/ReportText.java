package org.houselist.publishing;

import java.time.LocalDate;
import java.util.List;

/** The text of {@code report.txt}: what the night did, who may be written to, and what needs a person. */
public final class ReportText {
    private static final String DECIDE = "decide-eligibility"; // parts without this step decide nothing

    private ReportText() {}

    /**
     * Puts the report together.
     *
     * @param title e.g. {@code House List, night of 2026-11-20, run 2026-11-20-1}
     * @param steps in the order of the night
     * @param audiences in the order of the ranking
     * @param forPeople what needs a person
     * @return lines, each with LF
     */
    static String of(String title, List<StepLine> steps, List<Audience> audiences, ForPeople forPeople) {
        StringBuilder text = new StringBuilder(ReportTable.clean(title)).append("\n\n");
        text.append(ReportTable.closing(steps));
        if (!audiences.isEmpty() || steps.stream().anyMatch(step -> step.step().equals(DECIDE))) {
            text.append("\nWho may be written to\n");
            if (audiences.isEmpty()) {
                text.append("  no communication is planned for this day or the next\n");
            }
            audiences.forEach(audience -> text.append('\n').append(ReportTable.audience(audience)));
        }
        return text.append("\nWhat needs a person\n").append(tasks(forPeople)).toString();
    }

    /** The title of a night's report. */
    static String title(LocalDate night, String runId) {
        return "House List, night of " + night + ", run " + runId;
    }

    /** What needs a person, as in the report. */
    public static String tasks(ForPeople forPeople) {
        String tasks =
                task("Rows turned away: correct them in rejects/ and put them back in the inbox", forPeople.rejects())
                        + task("The mailing tool and the CRM disagree: preference-drift.csv", forPeople.drift())
                        + task("New merge candidates: merge-queue.csv", forPeople.newCandidates())
                        + task(
                                "Merges to be done in the CRM, by who approved them: merge-requests.csv",
                                forPeople.mergeRequests())
                        + task("Incomplete patrons: incomplete-patrons.csv", forPeople.incomplete())
                        + task("New stubs, by source", forPeople.newStubs())
                        + warnings(forPeople.warnings());
        return tasks.isEmpty() ? "  nothing\n" : tasks;
    }

    private static String task(String what, List<ForPeople.Count> counts) {
        return counts.isEmpty() ? "" : "\n" + what + "\n" + ReportTable.counts(counts);
    }

    private static String warnings(List<String> warnings) {
        if (warnings.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\nWarnings\n");
        warnings.forEach(
                warning -> text.append("  ").append(ReportTable.clean(warning)).append('\n'));
        return text.toString();
    }
}
