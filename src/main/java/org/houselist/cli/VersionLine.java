package org.houselist.cli;

import org.houselist.jobs.Version;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version. */
final class VersionLine implements IVersionProvider {

    /** E.g. {@code House List 0.1.0}. */
    static String text() {
        return "House List " + Version.TEXT;
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
