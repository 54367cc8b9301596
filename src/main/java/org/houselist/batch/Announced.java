package org.houselist.batch;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.NoSuchStepException;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress listener that a step begins and ends, and the database whether it is begun again. */
final class Announced implements StepExecutionListener {
    private final ProgressListener progress;
    private final JobRepository jobs;
    private final Database database;

    Announced(ProgressListener progress, JobRepository jobs, Database database) {
        this.progress = progress;
        this.jobs = jobs;
        this.database = database;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.step(step.getStepName());
        try {
            database.repeating(
                    jobs.getStepExecutionCount(step.getJobExecution().getJobInstance(), step.getStepName()) > 1);
        } catch (NoSuchStepException first) {
            database.repeating(false);
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.done(step.getStepName());
        return step.getExitStatus();
    }
}
