package org.houselist.jobs;

/** The program's version, from the jar's manifest. */
public final class Version {
    /** E.g. {@code 0.1.0}; {@code unpackaged} where the classes are in no jar. */
    public static final String TEXT = text();

    private Version() {}

    private static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
