package org.houselist.batch;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from reading to loading, spread over part files by key: part k holds the keys of
 * {@code [k * width, (k + 1) * width)}. A part is loaded in memory and handed out key by key, the rows of a key in the
 * order in which they were read. So the loading works in key order, with memory for one part only.
 */
public final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final int width;
    private final List<@Nullable Out> parts = new ArrayList<>();

    private Spool(Path folder, int width) {
        this.folder = folder;
        this.width = width;
    }

    /** An empty spool in a folder of its own; what a killed try left there is removed. */
    public static Spool create(Path folder, int width) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        return new Spool(folder, width);
    }

    /**
     * A spool that an earlier step wrote.
     *
     * @throws FileProblem if it is gone: to read nothing would be to believe that everybody has left
     */
    public static Spool open(Path folder, int width) {
        if (!Files.isDirectory(folder)) {
            throw new FileProblem(
                    folder, "is gone", "expected the rows that were read before: give the try up with --fresh");
        }
        return new Spool(folder, width);
    }

    /** Removes a spool's files. */
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Adds a row under its key. */
    public void write(int key, Packed row) throws IOException {
        int part = key / width;
        while (parts.size() <= part) {
            parts.add(null);
        }
        Out out = parts.get(part);
        if (out == null) {
            out = new Out(folder.resolve(part + ".part"));
            parts.set(part, out);
        }
        out.add(key, row);
    }

    @Override
    public void close() throws IOException {
        for (Out out : parts) {
            if (out != null) {
                out.close();
            }
        }
        parts.clear();
    }

    /** As {@link #parts(int, Function)}, with nothing to prepare. */
    public Iterator<SpoolPart> parts(int highestKey) throws IOException {
        return parts(highestKey, part -> part);
    }

    /**
     * All parts, in order, at least up to that of a key, also those to which nothing was written. While one is worked on,
     * another thread reads, sorts and prepares the next.
     */
    public <P> Iterator<P> parts(int highestKey, Function<SpoolPart, P> prepare) throws IOException {
        int last = highestKey / width;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                last = Math.max(last, files.mapToInt(Spool::numberOf).max().orElse(-1));
            }
        }
        Iterator<Integer> numbers = IntStream.rangeClosed(0, last).iterator();
        return new ReadAhead<P>(() -> numbers.hasNext() ? prepare.apply(part(numbers.next())) : null, 1, 1).iterator();
    }

    private static int numberOf(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private SpoolPart part(int part) throws IOException {
        Path file = folder.resolve(part + ".part");
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return SpoolPart.of(bytes, part * width, width);
    }

    private static final class Out {
        private final Path file;
        private final OutputStream stream;
        private final byte[] buffer = new byte[BUFFER];
        private int used;

        Out(Path file) throws IOException {
            this.file = file;
            this.stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        void add(int key, Packed row) throws IOException {
            if (used + 8 + row.length() > BUFFER) {
                flush();
            }
            if (8 + row.length() > BUFFER) {
                DataOutputStream large = new DataOutputStream(stream);
                large.writeInt(key);
                large.writeInt(row.length());
                large.write(row.array(), 0, row.length());
                return;
            }
            putInt(key);
            putInt(row.length());
            System.arraycopy(row.array(), 0, buffer, used, row.length());
            used += row.length();
        }

        private void putInt(int value) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                buffer[used++] = (byte) (value >> shift);
            }
        }

        private void flush() throws IOException {
            try {
                stream.write(buffer, 0, used);
            } catch (IOException e) {
                throw FileProblem.of(file, e, "rows wait here to be loaded: check the disk's space, then run again");
            }
            used = 0;
        }

        void close() throws IOException {
            flush();
            stream.close();
        }
    }
}
