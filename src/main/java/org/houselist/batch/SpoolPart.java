package org.houselist.batch;

/** One part of a {@link Spool} in memory, its rows grouped by key in the order of keys. */
public final class SpoolPart {
    private final byte[] bytes;
    private final int firstKey;
    private final int width;
    private final int[] starts; // by key - firstKey: the first index into places
    private final int[] places; // of the rows' contents in bytes

    private SpoolPart(byte[] bytes, int firstKey, int width, int[] starts, int[] places) {
        this.bytes = bytes;
        this.firstKey = firstKey;
        this.width = width;
        this.starts = starts;
        this.places = places;
    }

    static SpoolPart of(byte[] bytes, int firstKey, int width) {
        int[] starts = new int[width + 1];
        Packed row = new Packed(bytes, 0);
        int rows = 0;
        for (int at = 0; at < bytes.length; rows++) {
            row.at(bytes, at);
            starts[row.getInt() - firstKey + 1]++;
            at += 8 + row.getInt();
        }
        for (int key = 0; key < width; key++) {
            starts[key + 1] += starts[key];
        }
        return new SpoolPart(bytes, firstKey, width, starts, places(bytes, firstKey, starts.clone(), rows));
    }

    private static int[] places(byte[] bytes, int firstKey, int[] next, int rows) {
        int[] places = new int[rows];
        Packed row = new Packed(bytes, 0);
        for (int at = 0; at < bytes.length; ) {
            row.at(bytes, at);
            int key = row.getInt();
            int length = row.getInt();
            places[next[key - firstKey]++] = at + 8;
            at += 8 + length;
        }
        return places;
    }

    /** The smallest key that can be in this part. */
    public int firstKey() {
        return firstKey;
    }

    /** The key after the largest that can be in this part. */
    public int endKey() {
        return firstKey + width;
    }

    /** How many rows a key has. */
    public int rows(int key) {
        return starts[key - firstKey + 1] - starts[key - firstKey];
    }

    /** How many rows there are. */
    public int rows() {
        return places.length;
    }

    /** The {@code index}-th row of a key, in {@code row}, which is given back. */
    public Packed row(int key, int index, Packed row) {
        return row.at(bytes, places[starts[key - firstKey] + index]);
    }
}
