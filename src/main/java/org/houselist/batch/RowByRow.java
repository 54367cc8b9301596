package org.houselist.batch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Reads rows one by one, judges each, and writes what was taken: so many rows a transaction. It does what a chunk step does
 * without the listeners, observations and names that one makes for every row: these took a third of a microsecond and 850
 * bytes, of a night with twelve million rows some four seconds.
 */
final class RowByRow<R, A> implements Tasklet {
    /** Rows a transaction: the job repository is written once each, which fewer rows would make the larger cost. */
    private static final int CHUNK = 10_000;

    private final String name;
    private final RowFlow<R, A> flow;
    private final ProgressListener progress;

    RowByRow(String name, RowFlow<R, A> flow, ProgressListener progress) {
        this.name = name;
        this.flow = flow;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        List<A> taken = new ArrayList<>(CHUNK);
        int read = 0;
        for (R row = flow.read(); row != null; row = read < CHUNK ? flow.read() : null) {
            read++;
            A fine = flow.judge(row);
            if (fine != null) {
                taken.add(fine);
            }
        }
        flow.write(taken);
        Tally tally = new Steps.Counted(name, contribution, progress);
        tally.read(read);
        tally.turnedAway(read - taken.size());
        tally.written(taken.size());
        return RepeatStatus.continueIf(read == CHUNK);
    }
}
