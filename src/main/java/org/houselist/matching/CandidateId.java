package org.houselist.matching;

import java.nio.charset.StandardCharsets;
import org.houselist.batch.Fingerprint;
import org.houselist.patron.PatronId;

/** Names a pair of patrons, the same in either order and on every night, so that a decision finds its row again. */
final class CandidateId {
    /** Digits and letters without I, L, O and U, which people misread (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** 60 bits: among a million rows two are alike with a chance of one in two millions. */
    private static final int LENGTH = 12;

    private CandidateId() {}

    /** {@code M-} and 12 letters or digits. */
    static String of(PatronId a, PatronId b) {
        boolean inOrder = a.compareTo(b) <= 0;
        String pair = (inOrder ? a : b).text() + '\0' + (inOrder ? b : a).text();
        byte[] hash = Fingerprint.sha256().digest(pair.getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder("M-");
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | hash[i] & 0xff;
        }
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - 5 * (i + 1)) & 31)));
        }
        return id.toString();
    }
}
