package org.houselist.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins and ends a {@link RowFlow} with its step. The beginning commits statement by statement, so that what it undoes is
 * gone for every connection; the end is one transaction.
 */
final class FlowListener implements StepExecutionListener {
    private final RowFlow<?, ?> flow;

    private final TransactionTemplate transaction;

    FlowListener(RowFlow<?, ?> flow, PlatformTransactionManager transactions) {
        this.flow = flow;
        this.transaction = new TransactionTemplate(transactions);
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
        flow.close();
        if (step.getStatus() == BatchStatus.COMPLETED) {
            try {
                transaction.executeWithoutResult(status -> end());
            } catch (Exception e) {
                step.setStatus(BatchStatus.FAILED);
                step.addFailureException(e);
                return ExitStatus.FAILED;
            }
        }
        return step.getExitStatus();
    }

    private void end() {
        try {
            flow.end();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
