package org.houselist.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Things made by a thread of their own, in blocks, some blocks ahead of who takes them: reading and writing then keep two
 * cores busy. The order stays. What goes wrong in the making is thrown where it is taken.
 */
public final class ReadAhead<T> implements AutoCloseable {
    private final BlockingQueue<List<T>> blocks;
    private final int blockSize;
    private final Source<T> source;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private Iterator<T> block = List.<T>of().iterator();
    private boolean ended;

    /** Makes the next thing, or null after the last. */
    @FunctionalInterface
    public interface Source<T> {
        @Nullable
        T next() throws Exception;
    }

    /** Begins to make things, at most {@code blocksAhead} blocks of {@code blockSize} ahead. */
    public ReadAhead(Source<T> source, int blockSize, int blocksAhead) {
        this.source = source;
        this.blockSize = blockSize;
        this.blocks = new ArrayBlockingQueue<>(blocksAhead);
        this.thread = new Thread(this::make, "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void make() {
        try {
            boolean more = true;
            while (more && !closed) {
                List<T> made = new ArrayList<>(blockSize);
                for (T next = source.next(); next != null; next = source.next()) {
                    made.add(next);
                    if (made.size() == blockSize) {
                        break;
                    }
                }
                more = made.size() == blockSize;
                if (!made.isEmpty()) {
                    hand(made);
                }
            }
        } catch (Throwable e) {
            failure = e;
        }
        hand(List.of()); // the end
    }

    private void hand(List<T> made) {
        try {
            while (!closed && !blocks.offer(made, 100, TimeUnit.MILLISECONDS)) {
                // whoever takes is slower: wait, unless nobody takes any more
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** The next thing, or null after the last. */
    public @Nullable T next() throws Exception {
        while (!block.hasNext() && !ended) {
            List<T> taken = blocks.take();
            ended = taken.isEmpty();
            block = taken.iterator();
        }
        if (block.hasNext()) {
            return block.next();
        }
        Throwable failed = failure;
        if (failed instanceof Exception exception) {
            throw exception;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
        return null;
    }

    /** The same, for a loop. */
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private @Nullable T coming = taken();

            private @Nullable T taken() {
                try {
                    return ReadAhead.this.next();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e.getMessage(), e);
                }
            }

            @Override
            public boolean hasNext() {
                return coming != null;
            }

            @Override
            public T next() {
                T given = coming;
                if (given == null) {
                    throw new NoSuchElementException();
                }
                coming = taken();
                return given;
            }
        };
    }

    /** Ends the making. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
