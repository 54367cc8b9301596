package org.houselist.jobs;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The night, in order. What is told of the register and what is decided from it do not depend on each other: these two
 * branches run side by side.
 *
 * <table>
 * <caption>Steps</caption>
 * <tr><th>step</th><th>reads</th><th>writes</th></tr>
 * <tr><td>take-delivery</td><td>the inbox</td><td>delivered_file, the set-aside bytes</td></tr>
 * <tr><td>read-patrons, load-patrons</td><td>patrons files</td><td>address, patron, seen</td></tr>
 * <tr><td>read-patron-emails, load-patron-emails</td><td>patron e-mails files</td><td>address, patron_email</td></tr>
 * <tr><td>read-subscribers, load-subscribers</td><td>subscribers files</td><td>address, list, subscription,
 * seen</td></tr>
 * <tr><td>load-communications, load-audiences</td><td>the plan</td><td>communication, audience</td></tr>
 * <tr><td>read-sends, load-sends</td><td>sends files</td><td>address, campaign, send_history, recent_sends,
 * send_event</td></tr>
 * <tr><td>load-merges, resolve-merges</td><td>merges files</td><td>crm_merge, merged_patron</td></tr>
 * <tr><td>adopt-orphans</td><td>patron, patron_email, merged_patron, send_history,
 * recent_sends</td><td>ownership</td></tr>
 * <tr><td>queue-duplicates</td><td>ownership, patron, crm_merge, merge_decision</td><td>merge_queue,
 * likely_pair, merge_request, merge_decision, kept, merge-queue.csv, merge-requests.csv</td></tr>
 * <tr><td>write-rejects</td><td>rejected_row, patron</td><td>rejects/, incomplete-patrons.csv</td></tr>
 * <tr><td>write-history</td><td>ownership, send_history, recent_sends, send_event,
 * subscription</td><td>departed_address, held_response, send-history.csv, responses.csv, adoptions.csv, orphans.csv; begins to keep
 * the books</td></tr>
 * <tr><td>settle-preferences</td><td>subscription, ownership</td><td>opt_out, preference_request, address_change, the
 * preference files</td></tr>
 * <tr><td>decide-eligibility</td><td>all of them</td><td>given, night_audience, contact-eligibility.csv, import/, exclude/,
 * suppress/</td></tr>
 * <tr><td>check-brakes</td><td>delivered_file, run</td><td>brake</td></tr>
 * <tr><td>publish</td><td>what the night wrote</td><td>the outbox, run, kept</td></tr>
 * </table>
 */
final class NightlyJob {
    /** All steps in the order in which they are told of, whichever of those that run side by side began first. */
    static final List<String> STEPS = List.of(
            "take-delivery",
            "read-patrons",
            "load-patrons",
            "read-patron-emails",
            "load-patron-emails",
            "read-subscribers",
            "load-subscribers",
            "load-communications",
            "load-audiences",
            "read-sends",
            "load-sends",
            "load-merges",
            "resolve-merges",
            "adopt-orphans",
            "queue-duplicates",
            "write-rejects",
            "write-history",
            "settle-preferences",
            "decide-eligibility",
            "check-brakes",
            "publish");

    private NightlyJob() {}

    /** What is delivered, in the tables: the first part of the night, and what intake is made of. */
    static Flow delivered(Capabilities the) {
        return new FlowBuilder<Flow>("delivered")
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
                .build();
    }

    static Job of(Capabilities the, JobRepository jobs) {
        Flow night = new FlowBuilder<Flow>("night")
                .start(delivered(the))
                .next(the.register.adoptOrphans())
                .next(the.matching.queueDuplicates())
                .next(sideBySide(
                        new FlowBuilder<Flow>("told")
                                .start(the.intake.writeRejects())
                                .next(the.register.writeHistory()),
                        new FlowBuilder<Flow>("decided")
                                .start(the.preferences.settlePreferences())
                                .next(the.eligibility.decideEligibility())))
                .next(the.publishing.checkBrakes())
                .next(the.publishing.publish())
                .build();
        return new JobBuilder(NightJob.NIGHTLY.word(), jobs).start(night).end().build();
    }

    /** Where one branch fails, the other goes on to its end, and is not repeated. */
    private static Flow sideBySide(FlowBuilder<Flow> one, FlowBuilder<Flow> other) {
        return new FlowBuilder<Flow>("side by side")
                .split(new SimpleAsyncTaskExecutor("branch-"))
                .add(one.build(), other.build())
                .build();
    }
}
