package org.houselist.batch;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step's parts, one a transaction: the memory and the transaction are as large as a part, not as the night. */
final class PartByPart<P> implements Tasklet {
    private final String name;
    private final Steps.Parts<P> parts;
    private final Steps.PartWork<P> work;
    private final ProgressListener progress;
    private @Nullable Iterator<P> left;

    PartByPart(String name, Steps.Parts<P> parts, Steps.PartWork<P> work, ProgressListener progress) {
        this.name = name;
        this.parts = parts;
        this.work = work;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        if (left == null) {
            left = parts.iterator();
            return RepeatStatus.CONTINUABLE; // what iterator() undid is committed before the first part
        }
        if (!left.hasNext()) {
            left = null; // the job keeps its steps, and a step must not keep what its parts were made of
            return RepeatStatus.FINISHED;
        }
        work.run(left.next(), new Steps.Counted(name, contribution, progress));
        return RepeatStatus.CONTINUABLE;
    }
}
