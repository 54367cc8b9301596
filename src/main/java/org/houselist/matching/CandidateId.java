package org.houselist.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        byte[] hash = sha256((inOrder ? a : b).text() + '\0' + (inOrder ? b : a).text());
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

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "This Java has no SHA-256, which every Java must have; install another.", e);
        }
    }
}
