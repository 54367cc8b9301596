package org.houselist.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Looks for duplicates again among what is loaded, and writes the merge queue: a part of the night, launched by hand. */
final class DuplicatesJob {
    private DuplicatesJob() {}

    static Job of(Capabilities the, JobRepository jobs) {
        return new JobBuilder(NightJob.DUPLICATES.word(), jobs)
                .start(the.register.resolveMerges())
                .next(the.register.adoptOrphans())
                .next(the.matching.queueDuplicates())
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
    }
}
