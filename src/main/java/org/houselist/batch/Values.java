package org.houselist.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of rows that wait for a statement, without an object a number. */
final class Values {
    private static final byte NULL = 64;

    private final int columns;
    private byte[] types;
    private long[] numbers;
    private @Nullable Object[] texts; // or bytes
    private int count;

    Values(int columns) {
        this.columns = columns;
        types = new byte[columns];
        numbers = new long[columns];
        texts = new Object[columns];
    }

    void add(int type, long number) {
        types[count] = (byte) type;
        numbers[count++] = number;
    }

    void add(@Nullable String text) {
        types[count] = (byte) Types.VARCHAR;
        texts[count++] = text;
    }

    void add(byte[] bytes) {
        types[count] = (byte) Types.VARBINARY;
        texts[count++] = bytes;
    }

    void addNull(int type) {
        types[count] = NULL;
        numbers[count++] = type;
    }

    void endRow() {
        if (count % columns != 0) {
            throw new IllegalStateException("a row has " + count % columns + " values, not " + columns);
        }
        if (count == types.length) {
            types = Arrays.copyOf(types, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
            texts = Arrays.copyOf(texts, 2 * count);
        }
    }

    void clear() {
        count = 0;
    }

    /** Sets the values of some rows as those of a statement. */
    void bind(PreparedStatement statement, int firstRow, int rows) throws SQLException {
        int from = firstRow * columns;
        for (int i = 0; i < rows * columns; i++) {
            set(statement, i + 1, from + i);
        }
    }

    private void set(PreparedStatement statement, int parameter, int value) throws SQLException {
        switch (types[value]) {
            case Types.INTEGER -> statement.setInt(parameter, (int) numbers[value]);
            case (byte) Types.BIGINT -> statement.setLong(parameter, numbers[value]);
            case Types.BOOLEAN -> statement.setBoolean(parameter, numbers[value] != 0);
            case NULL -> statement.setNull(parameter, (int) numbers[value]);
            case (byte) Types.VARBINARY -> statement.setBytes(parameter, (byte[]) texts[value]);
            default -> statement.setString(parameter, (String) texts[value]);
        }
    }
}
