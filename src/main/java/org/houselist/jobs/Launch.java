package org.houselist.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class Launch {
    private final JobRun run;
    private final Infrastructure infrastructure;
    private final Capabilities capabilities;
    private final Job job;

    Launch(JobRun run, Settings settings, Infrastructure infrastructure, Screen screen) {
        this.run = run;
        this.infrastructure = infrastructure;
        this.capabilities = new Capabilities(run, settings, infrastructure, screen.progress(), this::steps);
        this.job = job();
    }

    private Job job() {
        JobRepository jobs = infrastructure.repository();
        return switch (run.job()) {
            case JobRun.NIGHTLY -> NightlyJob.of(capabilities, jobs);
            case JobRun.INTAKE -> IntakeJob.of(capabilities, jobs);
            case "duplicates" -> DuplicatesJob.of(capabilities, jobs);
            case "adoption" -> AdoptionJob.of(capabilities, jobs);
            case "eligibility" -> EligibilityJob.of(capabilities, jobs);
            default -> throw new IllegalArgumentException("no such job: " + run.job());
        };
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** Runs to the end. A killed execution stays STARTED in the repository, and is recovered first. */
    JobExecution go() throws Exception {
        JobRepository jobs = infrastructure.repository();
        infrastructure.registry().unregister(job.getName()); // one start may finish or restore a night before its own
        infrastructure.registry().register(job);
        JobExecution last = jobs.getLastJobExecution(job.getName(), parameters());
        if (last == null) {
            return infrastructure.operator().start(job, parameters());
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        if (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            last = infrastructure.operator().recover(last);
        }
        return infrastructure.operator().restart(last);
    }

    private JobParameters parameters() {
        return new JobParametersBuilder().addString("run", run.runId()).toJobParameters();
    }

    /** What each step did so far. */
    List<StepLine> steps() {
        return steps(infrastructure.repository(), job.getName(), parameters());
    }

    /** What each step of a run did, in order; of a step that was repeated, the last try. */
    static List<StepLine> steps(JobRepository jobs, String job, JobParameters parameters) {
        JobInstance instance = jobs.getJobInstance(job, parameters);
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
