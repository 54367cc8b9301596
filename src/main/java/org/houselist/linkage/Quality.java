package org.houselist.linkage;

/**
 * How well found pairs agree with the truth; 0 where there is nothing to divide by.
 *
 * @param precision how many of the found pairs are true
 * @param recall how many of the true pairs are found
 * @param f1 the harmonic mean of the two
 */
public record Quality(double precision, double recall, double f1) {
    static Quality of(long right, long found, long all) {
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = all == 0 ? 0 : (double) right / all;
        return new Quality(precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
