package org.houselist.generator;

/**
 * Chance that can be asked again: the same question about the same number always has the same answer. This is what lets
 * a person be derived from a number, so that nobody has to be remembered.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Chance(long seed) {
        this.seed = scatter(seed + GOLDEN);
    }

    /** What can be asked about a number. Each question has an independent answer. */
    enum Question {
        ROLE,
        TARGET,
        FIRST_NAME,
        LAST_NAME,
        ALIAS,
        MIDDLE,
        PREFIX,
        DOMAIN,
        LOCAL_PART,
        VARIANT,
        PATRON_SPELLING,
        TOOL_SPELLING,
        HOUSE_NUMBER,
        STREET,
        CITY,
        PHONE,
        BIRTH,
        CREATED,
        UPDATED,
        ACTIVITY,
        FLAGS,
        STATUS,
        SOURCE,
        EMAIL,
        MEMBERS,
        PATRON_CHANGE,
        SUBSCRIPTION,
        JOINED,
        LEFT,
        SUBSCRIBER_CHANGE,
        WALK,
        OUTCOME,
        ENGAGEMENT
    }

    /** Sixty-four even bits. */
    long about(Question question, long number) {
        return scatter(seed ^ scatter(number * GOLDEN + question.ordinal()));
    }

    /** A number from 0 to below the bound, each as likely. */
    int upTo(int bound, Question question, long number) {
        return (int) ((about(question, number) >>> 32) * bound >>> 32);
    }

    /** True for so many of 10,000 numbers. */
    boolean strikes(int ofTenThousand, Question question, long number) {
        return upTo(10_000, question, number) < ofTenThousand;
    }

    /** The finaliser of SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014. */
    private static long scatter(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
