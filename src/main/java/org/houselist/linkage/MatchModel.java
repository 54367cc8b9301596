package org.houselist.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the levels are worth, after Fellegi and Sunter (1969), with what a family and an office share told apart from what one
 * person gives twice.
 *
 * @param name whose records it is for
 * @param duplicates how many other records a record's person has on average
 * @param housemates how many other people of a patron's household have records
 * @param colleagues how many other people of a patron's office have records
 * @param likely from how many bits a pair is worth a person's look
 * @param sure from how many bits two records are one person
 * @param groupBar how many bits the pairs of two groups must say for one person on average, before the prior, to join them
 * @param comparisons the levels' probabilities
 */
public record MatchModel(
        String name,
        double duplicates,
        double housemates,
        double colleagues,
        double likely,
        double sure,
        double groupBar,
        Map<Comparison, Weights> comparisons) {
    private static final String DELIVERED = "patrons.model.yaml";

    /**
     * How often a level is found.
     *
     * @param m among two records of one person
     * @param u among two people who have nothing to do with each other
     * @param household among two people of one household
     * @param office among two people of one office
     */
    public record Odds(double m, double u, double household, double office) {
        double bits() {
            return log2(m / u);
        }
    }

    /**
     * That a value is rarer than others.
     *
     * @param patrons the model's u counts as much as so many of the records at hand
     * @param rarest a rarer value counts as one that is as rare as this
     */
    public record TermFrequency(double patrons, double rarest) {}

    /**
     * One comparison.
     *
     * @param termFrequency null where all values are alike
     * @param levels in the order of {@link Comparison#levels()}
     */
    public record Weights(@Nullable TermFrequency termFrequency, List<Odds> levels) {
        public Weights {
            levels = List.copyOf(levels);
        }
    }

    public MatchModel {
        comparisons = new EnumMap<>(comparisons);
    }

    /** The model that comes with the program: for patrons of a performing-arts organisation. */
    public static MatchModel delivered() {
        return ModelText.read(DELIVERED, deliveredText());
    }

    /** Its text, to begin a model of one's own with. */
    public static String deliveredText() {
        try (InputStream in = MatchModel.class.getResourceAsStream(DELIVERED)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The model " + DELIVERED + " is not in the program's jar; build it again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The model " + DELIVERED + " cannot be read from the jar; build it again.", e);
        }
    }

    /**
     * Reads a model file's text.
     *
     * @param where its name, for messages
     * @throws ModelRefused with everything that is wrong with it
     */
    public static MatchModel read(String where, String yaml) {
        return ModelText.read(where, yaml);
    }

    /** The model as a file's text; reading it gives the model again. */
    public String text() {
        return ModelText.write(this);
    }

    Weights weights(Comparison comparison) {
        Weights weights = comparisons.get(comparison);
        if (weights == null) {
            throw new IllegalStateException("the model has no " + comparison.word());
        }
        return weights;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
