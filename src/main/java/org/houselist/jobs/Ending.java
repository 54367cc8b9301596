package org.houselist.jobs;

import java.util.List;
import org.houselist.publishing.ForPeople;
import org.houselist.publishing.ReportTable;
import org.houselist.publishing.ReportText;
import org.houselist.publishing.StepLine;

/** What a run says when it has ended: the closing table, then what needs a person. */
final class Ending {
    private final Screen screen;

    Ending(Screen screen) {
        this.screen = screen;
    }

    void say(List<StepLine> steps, ForPeople people) {
        ReportTable.closing(steps).lines().forEach(screen::say);
        ReportText.tasks(people).lines().forEach(screen::say);
    }
}
