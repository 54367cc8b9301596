package org.houselist.batch;

import java.util.Iterator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The only caller of {@link StepBuilder}: here every step gets its transactions, and says that it begins and ends.
 *
 * <p>Every step can be run again from its beginning: it first undoes what a killed try of itself left in its tables.
 */
public final class Steps {
    /**
     * How many keys (patrons, addresses) a part has that writes a row or so for each. What H2 has to save of a transaction
     * before its end, it saves a second time afterwards: so many patrons stay below the 19 MB at which it begins to.
     */
    public static final int KEYS_A_PART = 1 << 12;

    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;
    private final Database database;
    private final ProgressListener progress;

    public Steps(
            JobRepository jobs, PlatformTransactionManager transactions, Database database, ProgressListener progress) {
        this.jobs = jobs;
        this.database = database;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** Work that is done in one transaction: set work in SQL, writing a file, or a part of a step. */
    @FunctionalInterface
    public interface Work {
        void run(Tally tally) throws Exception;
    }

    /** What gives the parts of a step, once it has begun. */
    @FunctionalInterface
    public interface Parts {
        Iterator<Work> iterator() throws Exception;
    }

    /** A step that judges record by record. */
    public <R, A> Step itemByItem(String name, RowFlow<R, A> flow) {
        return new StepBuilder(name, jobs)
                .tasklet(new RowByRow<>(name, flow, progress), transactions)
                .listener(new Announced(progress, jobs, database))
                .listener(new FlowListener(flow, transactions))
                .build();
    }

    /** A step that is one piece of work, in one transaction. */
    public Step inOneGo(String name, Work work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            work.run(new Counted(name, contribution, progress));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new Announced(progress, jobs, database))
                .build();
    }

    /** A step that works part by part, each part in a transaction of its own. What the parts share is theirs, and goes with them. */
    public Step partByPart(String name, Parts parts) {
        return new StepBuilder(name, jobs)
                .tasklet(new PartByPart(name, parts, progress), transactions)
                .listener(new Announced(progress, jobs, database))
                .build();
    }

    record Counted(String name, StepContribution contribution, ProgressListener progress) implements Tally {
        @Override
        public void read(long rows) {
            for (long row = 0; row < rows; row++) {
                contribution.incrementReadCount();
            }
            progress.rows(name, rows);
        }

        @Override
        public void written(long rows) {
            contribution.incrementWriteCount(rows);
        }

        @Override
        public void turnedAway(long rows) {
            contribution.incrementFilterCount(rows);
        }
    }
}
