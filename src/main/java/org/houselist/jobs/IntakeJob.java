package org.houselist.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;

/** Loads what is delivered, and says what could not be used: the first part of the night, launched by hand. */
final class IntakeJob {
    private IntakeJob() {}

    static Job of(Capabilities the, JobRepository jobs) {
        Flow intake = new FlowBuilder<Flow>(NightJob.INTAKE.word())
                .start(NightlyJob.delivered(the))
                .next(the.intake.writeRejects())
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
        return new JobBuilder(NightJob.INTAKE.word(), jobs).start(intake).end().build();
    }
}
