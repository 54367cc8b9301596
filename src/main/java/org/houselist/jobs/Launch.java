package org.houselist.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.ProgressListener;
import org.houselist.publishing.ForPeople;
import org.houselist.publishing.StepLine;
import org.houselist.settings.Settings;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Launches the job of one run, or restarts it where it was killed or failed. */
public final class Launch {
    private final JobRun run;
    private final Infrastructure infrastructure;
    private final Capabilities capabilities;
    private final Job job;

    /** {@code progress}: is told how far the job is. Nothing runs yet. */
    public Launch(JobRun run, Settings settings, Infrastructure infrastructure, ProgressListener progress) {
        this.run = run;
        this.infrastructure = infrastructure;
        this.capabilities = new Capabilities(run, settings, infrastructure, progress, this::steps);
        this.job = job();
    }

    private Job job() {
        JobRepository jobs = infrastructure.repository();
        return switch (run.job()) {
            case NIGHTLY -> NightlyJob.of(capabilities, jobs);
            case INTAKE -> IntakeJob.of(capabilities, jobs);
            case DUPLICATES -> DuplicatesJob.of(capabilities, jobs);
            case ADOPTION -> AdoptionJob.of(capabilities, jobs);
            case ELIGIBILITY -> EligibilityJob.of(capabilities, jobs);
        };
    }

    /** Waits until what was set aside of the delivery is on the disk, and nothing is written any more. */
    public void waitForTheDisk() {
        capabilities.delivery.waitForTheDisk();
        capabilities.books.waitForKeeping();
    }

    /** What the run leaves for people to do. */
    public ForPeople needsAPerson() throws IOException {
        return capabilities.publishing.needsAPerson();
    }

    /** Runs to the end. A killed execution stays STARTED in the repository, and is recovered first. */
    public JobExecution go() throws Exception {
        JobRepository jobs = infrastructure.repository();
        infrastructure.registry().unregister(job.getName()); // one start may finish or restore a night before its own
        infrastructure.registry().register(job);
        JobExecution last = jobs.getLastJobExecution(job.getName(), parameters(run.runId()));
        if (last == null) {
            return infrastructure.operator().start(job, parameters(run.runId()));
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            last = infrastructure.operator().recover(last);
        }
        return infrastructure.operator().restart(last);
    }

    private static JobParameters parameters(String runId) {
        return new JobParametersBuilder().addString("run", runId).toJobParameters();
    }

    /** What each step did so far. */
    public List<StepLine> steps() {
        return steps(infrastructure, run.job().word(), run.runId());
    }

    /** What each step of a run did, in order; of a step that was repeated, the last try. */
    public static List<StepLine> steps(Infrastructure infrastructure, String job, String runId) {
        JobRepository jobs = infrastructure.repository();
        JobInstance instance = jobs.getJobInstance(job, parameters(runId));
        Map<String, StepExecution> steps = new LinkedHashMap<>();
        if (instance != null) {
            List<JobExecution> executions = new ArrayList<>(jobs.getJobExecutions(instance));
            Collections.reverse(executions);
            executions.forEach(execution -> execution.getStepExecutions().stream()
                    .sorted(Comparator.comparingLong(StepExecution::getId))
                    .forEach(step -> steps.put(step.getStepName(), step)));
        }
        List<StepExecution> done = steps.values().stream()
                .filter(step -> step.getStatus() == BatchStatus.COMPLETED)
                .sorted(Comparator.comparingInt(step -> NightlyJob.STEPS.indexOf(step.getStepName())))
                .toList();
        WorkedTime time = new WorkedTime();
        return done.stream().map(step -> line(step, time)).toList();
    }

    private static StepLine line(StepExecution step, WorkedTime time) {
        Duration took = Duration.ZERO;
        Duration beside = Duration.ZERO;
        if (step.getStartTime() != null && step.getEndTime() != null) {
            took = Duration.between(step.getStartTime(), step.getEndTime());
            beside = took.minus(time.add(step.getStartTime(), step.getEndTime()));
        }
        return new StepLine(
                step.getStepName(),
                step.getReadCount(),
                step.getWriteCount(),
                step.getFilterCount(),
                took.toMillis() / 1000.0,
                beside.toMillis() / 1000.0);
    }
}
