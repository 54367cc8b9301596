package org.houselist.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders and files that are written: the only class here that touches the disk. */
final class NightsFile {
    private final Path out;

    NightsFile(Path out) {
        this.out = out;
    }

    /** A CSV file of a night, empty, its folder made where it is missing. */
    Rows open(Night night, String name) throws IOException {
        Path folder = Files.createDirectories(out.resolve(night.folder()));
        return new Rows(Files.newOutputStream(folder.resolve(name)));
    }

    void remove(String name) throws IOException {
        Files.deleteIfExists(out.resolve(name));
    }

    /** A text beside the nights. */
    void write(String name, String text) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(name), text);
    }
}
