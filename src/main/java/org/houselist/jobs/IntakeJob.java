package org.houselist.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Loads what is delivered, and says what could not be used: the first part of the night, launched by hand. */
final class IntakeJob {
    private IntakeJob() {}

    static Job of(Capabilities the, JobRepository jobs) {
        return new JobBuilder(JobRun.INTAKE, jobs)
                .start(the.delivery.takeDelivery())
                .next(the.intake.readPatrons())
                .next(the.intake.loadPatrons())
                .next(the.intake.readPatronEmails())
                .next(the.intake.loadPatronEmails())
                .next(the.intake.readSubscribers())
                .next(the.intake.loadSubscribers())
                .next(the.intake.loadCommunications())
                .next(the.intake.loadAudiences())
                .next(the.intake.readSends())
                .next(the.intake.loadSends())
                .next(the.intake.loadMerges())
                .next(the.register.resolveMerges())
                .next(the.intake.writeRejects())
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
    }
}
