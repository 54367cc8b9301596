package org.houselist.batch;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress listener that a step begins and ends. */
final class Announced implements StepExecutionListener {
    private final ProgressListener progress;

    Announced(ProgressListener progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.step(step.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.done();
        return step.getExitStatus();
    }
}
