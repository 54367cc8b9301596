package org.houselist.linkage;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether households and offices have to be reckoned with among the records at hand. Of the pairs that share a mailbox, a
 * telephone or a street, some have clearly different first names. A slip of the pen explains a few of a hundred; more are
 * people who live or work together.
 *
 * @param comparable pairs that share one of these and both give a first name and something more
 * @param different those with different first names and no birth date in common
 */
record Mix(long comparable, long different) {
    private static final long FEW = 40;
    private static final double SLIPS = 0.04;
    private static final List<BlockingRule> SHARING =
            List.of(BlockingRule.MAILBOX, BlockingRule.PHONE, BlockingRule.RARE_STREET);

    static Mix of(People people, Scorer scorer) {
        AtomicLong comparable = new AtomicLong();
        AtomicLong different = new AtomicLong();
        new Blocking(people, SHARING, 0).forEachPair(null, (a, b, rule) -> {
            int[] levels = scorer.levels(a, b);
            int first = levels[Comparison.FIRST_NAME.ordinal()];
            int birth = levels[Comparison.BIRTH_DATE.ordinal()];
            boolean together = levels[Comparison.LAST_NAME.ordinal()] == 0
                    || levels[Comparison.EMAIL.ordinal()] == 0
                    || levels[Comparison.PHONE.ordinal()] == 0;
            if (first >= 0 && together) {
                comparable.incrementAndGet();
                if (first == NameLikeness.DIFFERENT && (birth < 0 || birth == DateLikeness.DIFFERENT)) {
                    different.incrementAndGet();
                }
            }
        });
        return new Mix(comparable.get(), different.get());
    }

    /** With few pairs to judge by, it is taken for granted. */
    boolean peopleLiveTogether() { if (Boolean.getBoolean("mix")) System.err.println(this);
        return comparable < FEW || different > SLIPS * comparable;
    }
}
