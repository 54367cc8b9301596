package org.houselist.batch;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A step's parts, one a transaction: the memory and the transaction are as large as a part, not as the night. */
final class PartByPart implements Tasklet {
    private final String name;
    private final Steps.Parts parts;
    private final ProgressListener progress;
    private @Nullable Iterator<Steps.Work> left;

    PartByPart(String name, Steps.Parts parts, ProgressListener progress) {
        this.name = name;
        this.parts = parts;
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
        left.next().run(new Steps.Counted(name, contribution, progress));
        return RepeatStatus.CONTINUABLE;
    }
}
