package org.houselist.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things made by a thread of their own, in blocks, some blocks ahead of who takes them: reading and writing then keep two
 * cores busy. The order stays. What goes wrong in the making is thrown where it is taken.
 */
public final class ReadAhead<T> implements AutoCloseable {
    private final BlockingQueue<List<T>> blocks;
    private final int blockSize;
    private final Giver<T> giver;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private List<T> made;
    private Iterator<T> block = List.<T>of().iterator();
    private boolean ended;

    /** Makes the next thing, or null after the last. */
    @FunctionalInterface
    public interface Source<T> {
        @Nullable
        T next() throws Exception;

        /** Makes all, one after the other. */
        default void giveTo(Consumer<T> taker) throws Exception {
            for (T next = next(); next != null; next = next()) {
                taker.accept(next);
            }
        }
    }

    /** Gives one thing after the other. */
    @FunctionalInterface
    public interface Giver<T> {
        void giveTo(Consumer<T> taker) throws Exception;
    }

    /** Begins to make things, at most {@code blocksAhead} blocks of {@code blockSize} ahead. */
    public ReadAhead(Source<T> source, int blockSize, int blocksAhead) {
        this(blockSize, blocksAhead, source::giveTo);
    }

    /** Begins to take what is given, at most {@code blocksAhead} blocks of {@code blockSize} ahead. */
    public ReadAhead(int blockSize, int blocksAhead, Giver<T> giver) {
        this.giver = giver;
        this.blockSize = blockSize;
        this.blocks = new ArrayBlockingQueue<>(blocksAhead);
        this.made = new ArrayList<>(blockSize);
        Thread thread = new Thread(this::make, "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void make() {
        try {
            giver.giveTo(this::add);
            if (!made.isEmpty()) {
                hand(made);
            }
        } catch (Throwable e) {
            failure = e;
        }
        hand(List.of()); // the end
    }

    private void add(T thing) {
        made.add(thing);
        if (made.size() == blockSize) {
            hand(made);
            made = new ArrayList<>(blockSize);
            if (closed) {
                throw new CancellationException("nobody takes any more");
            }
        }
    }

    private void hand(List<T> block) {
        try {
            while (!closed && !blocks.offer(block, 100, TimeUnit.MILLISECONDS)) {
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

    /** Ends the making. Without an interrupt, which would close the files of the built-in database under its hands. */
    @Override
    public void close() {
        closed = true;
    }
}
