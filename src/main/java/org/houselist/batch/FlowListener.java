package org.houselist.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Begins and ends a {@link RowFlow} with its step. */
final class FlowListener implements StepExecutionListener {
    private final RowFlow<?, ?> flow;

    FlowListener(RowFlow<?, ?> flow) {
        this.flow = flow;
    }

    @Override
    public void beforeStep(StepExecution step) {
        try {
            flow.begin();
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            try {
                flow.end();
            } catch (Exception e) {
                step.setStatus(BatchStatus.FAILED);
                step.addFailureException(e);
                return ExitStatus.FAILED;
            }
        }
        return step.getExitStatus();
    }
}
