package org.houselist.batch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Which program this is: what one build made, another is not to believe without looking. */
public final class Program {
    /** Believed by no other start of the program. */
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private Program() {}

    /** A text that is the same for the same jar on the same Java: the time of the jar and its size stand for its content. */
    public static String build() {
        return Program.class.getPackage().getImplementationVersion() + " " + Runtime.version() + " " + builtAt();
    }

    private static String builtAt() {
        try {
            Path jar = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar) ? Files.getLastModifiedTime(jar) + " " + Files.size(jar) : "classes";
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return UNKNOWN;
        }
    }
}
