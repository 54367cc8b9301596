package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the reference nights. */
@FunctionalInterface
public interface GeneratorCall {
    /**
     * Writes both nights.
     *
     * @throws IOException where something cannot be written
     */
    void write(int patrons, long seed, Path out) throws IOException;
}
