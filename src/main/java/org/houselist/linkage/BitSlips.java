package org.houselist.linkage;

/**
 * Letters that were added, left out, changed, or swapped with their neighbour (the optimal string alignment distance), for texts
 * of up to 64 letters: one column of the usual table is a machine word, and the next follows from it by a few additions and
 * shifts.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-39984-1_30">Hyyrö, Bit-parallel approximate string matching algorithms with
 *     transposition, 2003</a>
 */
final class BitSlips {
    /** So many letters the first text may have. */
    static final int LONGEST = Long.SIZE;

    private static final int ASCII = 128;

    private final String text;

    /** By letter, the places of the text that have it. */
    private final long[] places = new long[ASCII];

    private BitSlips(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ASCII) {
                places[text.charAt(i)] |= 1L << i;
            }
        }
    }

    /** The slips between two texts, of which the first is not too long. */
    static int between(String a, String b) {
        return a.isEmpty() ? b.length() : new BitSlips(a).to(b);
    }

    /** The names of the words are those of the paper. */
    private int to(String b) {
        long last = 1L << (text.length() - 1);
        long vp = -1;
        long vn = 0;
        long d0 = 0;
        long before = 0;
        int slips = text.length();
        for (int i = 0; i < b.length(); i++) {
            long same = placesOf(b.charAt(i));
            long swapped = ((~d0 & same) << 1) & before;
            d0 = (((same & vp) + vp) ^ vp) | same | vn | swapped;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            slips += (hp & last) != 0 ? 1 : (hn & last) != 0 ? -1 : 0;
            hp = hp << 1 | 1;
            vp = hn << 1 | ~(d0 | hp);
            vn = hp & d0;
            before = same;
        }
        return slips;
    }

    private long placesOf(char letter) {
        if (letter < ASCII) {
            return places[letter];
        }
        long found = 0;
        for (int at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
            found |= 1L << at;
        }
        return found;
    }
}
