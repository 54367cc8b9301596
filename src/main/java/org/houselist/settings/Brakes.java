package org.houselist.settings;

import java.util.List;

/** The limits of the checks that stop a publication. Each component is one brake; its key is the brake's code. */
public record Brakes(MissingInput missingInput, ShrunkInput shrunkInput) {
    /** The codes of all brakes, as settings, messages and {@code --release} have them. */
    public static final List<String> CODES = List.of("MISSING_INPUT", "SHRUNK_INPUT");

    /**
     * {@code MISSING_INPUT}.
     *
     * @param required the kinds that need a file every night
     */
    public record MissingInput(boolean enabled, List<FileKind> required) {
        public MissingInput {
            required = List.copyOf(required);
        }
    }

    /**
     * {@code SHRUNK_INPUT}.
     *
     * @param percent a file with fewer than this share of the median's rows holds the night
     * @param atLeast how many rows fewer it must be
     * @param nights how many last nights the median is of
     */
    public record ShrunkInput(boolean enabled, int percent, int atLeast, int nights) {}

    /** All on, with the limits of the contract. */
    public static Brakes defaults() {
        return new Brakes(
                new MissingInput(true, List.of(FileKind.PATRONS, FileKind.SUBSCRIBERS, FileKind.SENDS)),
                new ShrunkInput(true, 80, 20, 5));
    }
}
