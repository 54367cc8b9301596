package org.houselist.batch;

import java.io.IOException;

/** Finds the delimiter that a header shows: the most frequent outside quotes; comma where there is none. */
final class HeaderDelimiter {
    private static final String CANDIDATES = ",;\t|";

    private HeaderDelimiter() {}

    static char find(ByteWindow window) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean quoteOpens = true;
        for (int at = 0; at <= RecordScan.LIMIT; at++) {
            int found = window.at(at);
            if (found < 0 || !quoted && (found == '\n' || found == '\r')) {
                break;
            }
            int candidate = quoted ? -1 : CANDIDATES.indexOf(found);
            if (candidate >= 0) {
                counts[candidate]++;
            }
            // a doubled quote closes and opens again, which comes to the same
            boolean closes = quoted && found == '"';
            quoted = found == '"' ? !quoted && quoteOpens : quoted;
            quoteOpens = candidate >= 0 || closes;
        }
        return mostFrequent(counts);
    }

    private static char mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return CANDIDATES.charAt(best);
    }
}
