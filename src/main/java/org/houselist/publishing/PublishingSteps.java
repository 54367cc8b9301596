package org.houselist.publishing;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Outbox;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.settings.Settings;
import org.springframework.batch.core.step.Step;

/** The last steps of a night: may it be published, and its publication. */
public final class PublishingSteps {
    private static final String CHECK = "check-brakes";
    /** The last step of every job. */
    public static final String PUBLISH = "publish";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Warnings warnings;
    private final Settings settings;
    private final PublishingRequest request;
    private final Publication publication;

    /**
     * @param stepLines the steps of the run so far, in their order, for the report
     * @param afterwards what is kept and what is forgotten once a night is published; in the transaction of the step
     */
    public PublishingSteps(
            Night night,
            Steps steps,
            Database database,
            Books books,
            Outbox outbox,
            OutboxFiles files,
            Warnings warnings,
            Settings settings,
            PublishingRequest request,
            Supplier<List<StepLine>> stepLines,
            Runnable afterwards) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.warnings = warnings;
        this.settings = settings;
        this.request = request;
        this.publication = new Publication(
                PUBLISH, night, database, books, outbox, files, warnings, settings, request, stepLines, afterwards);
    }

    /**
     * Looks whether the night looks wrong. Reads delivered_file, run; writes brake. Fails with {@link BrakeHeld} where a brake
     * holds that is not released; what it saw is kept all the same, which takes a transaction before the one that fails.
     */
    public Step checkBrakes() {
        BrakeCheck check = new BrakeCheck(NightBrakes.of(settings.brakes()), request);
        return steps.partByPart(
                CHECK,
                () -> List.<Steps.Work>of(tally -> judge(check, tally), tally -> check.holdTheNight())
                        .iterator());
    }

    /**
     * Makes the night appear in the outbox, whole. Reads all that the night wrote; writes manifest.json, report.txt, and the
     * status in run. A killed publication is finished by running the step again.
     */
    public Step publish() {
        return steps.partByPart(
                PUBLISH,
                () -> publication.partsLeft().stream()
                        .<Steps.Work>map(part -> tally -> publication.run(part, tally))
                        .iterator());
    }

    /** What this run leaves for people to do. */
    public ForPeople needsAPerson() throws IOException {
        return publication.needsAPerson();
    }

    private void judge(BrakeCheck check, Tally tally) {
        warnings.clear(CHECK);
        NightFigures figures = new FiguresStore(database, night)
                .read(request.takesDelivery(), settings.brakes().shrunkInput().nights());
        check.judge(figures);
        BrakeCheck.warn(figures, CHECK, warnings);
        new BrakeStore(database, night.runNo()).become(check.judged());
        tally.read(figures.kinds().stream().mapToInt(NightFigures.Kind::files).sum());
        tally.written(check.judged().size());
    }
}
