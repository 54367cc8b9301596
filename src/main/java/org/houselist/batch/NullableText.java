package org.houselist.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Texts as the tables hold them: null where nothing is given, in memory empty. */
public final class NullableText {
    private NullableText() {}

    /** A text column of a row; empty where it is null. */
    public static String at(ResultSet row, int column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
