package org.houselist.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;

/** Decides again whom each communication may go to, e.g. after the plan or a rule changed: a part, launched by hand. */
final class EligibilityJob {
    private EligibilityJob() {}

    static Job of(Capabilities the, JobRepository jobs) {
        return new JobBuilder(NightJob.ELIGIBILITY.word(), jobs)
                .start(the.register.resolveMerges())
                .next(the.register.adoptOrphans())
                .next(the.preferences.settlePreferences())
                .next(the.eligibility.decideEligibility())
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
    }
}
