package org.houselist.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, from the jar's manifest. */
final class Version implements IVersionProvider {
    /** {@code House List 0.1.0}. */
    static String line() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return "House List " + (version == null ? "(not packaged)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
