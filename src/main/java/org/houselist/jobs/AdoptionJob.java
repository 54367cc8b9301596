package org.houselist.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Gives orphans to their patrons, and writes the history that goes with them: a part of the night, launched by hand. */
final class AdoptionJob {
    private AdoptionJob() {}

    static Job of(Capabilities the, JobRepository jobs) {
        return new JobBuilder(NightJob.ADOPTION.word(), jobs)
                .start(the.register.resolveMerges())
                .next(the.register.adoptOrphans())
                .next(the.register.writeHistory())
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
    }
}
