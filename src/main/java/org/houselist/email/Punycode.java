package org.houselist.email;

/**
 * Letters of a label beyond ASCII, written in ASCII (RFC 3492). The JDK's own {@code java.net.IDN} follows the rules of
 * 2003, which turn {@code straße} into {@code strasse}: since 2010 (RFC 5891) those are domains of different people.
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;

    private Punycode() {}

    /** The label's A-label without {@code xn--}; the label holds at least one character beyond ASCII. */
    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        label.codePoints().filter(c -> c < 128).forEach(out::appendCodePoint);
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int next = 128;
        int delta = 0;
        int bias = 72;
        int done = basic;
        while (done < points.length) {
            int smallest = smallestFrom(points, next);
            delta += (smallest - next) * (done + 1);
            next = smallest;
            for (int c : points) {
                delta += c < next ? 1 : 0;
                if (c == next) {
                    append(out, delta, bias);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    private static int smallestFrom(int[] points, int next) {
        int smallest = Integer.MAX_VALUE;
        for (int c : points) {
            smallest = c >= next ? Math.min(smallest, c) : smallest;
        }
        return smallest;
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(LEAST, Math.min(MOST, k - bias));
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / 700 : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + 38);
    }
}
