package org.houselist.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that another thread makes meanwhile, from what is committed: the transaction of a step belongs to its own thread. */
public final class Meanwhile<T> {
    private final FutureTask<T> making;

    private Meanwhile(Callable<T> maker) {
        this.making = new FutureTask<>(maker);
    }

    /** Begins to make it. */
    public static <T> Meanwhile<T> make(String threadName, Callable<T> maker) {
        Meanwhile<T> meanwhile = new Meanwhile<>(maker);
        Thread thread = new Thread(meanwhile.making, threadName);
        thread.setDaemon(true);
        thread.start();
        return meanwhile;
    }

    /** Waits until it is made. */
    public T get() {
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread worked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
