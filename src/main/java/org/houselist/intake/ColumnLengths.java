package org.houselist.intake;

import java.util.Map;

/** How many characters the tables keep of a column. */
final class ColumnLengths {
    private static final int USUAL = 200;

    /** The schema's, where it is not the usual length. Groups are never cut: a restricted one could be lost. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("first_name", 400),
            Map.entry("middle_name", 400),
            Map.entry("last_name", 400),
            Map.entry("email", 1000),
            Map.entry("street", 1000),
            Map.entry("city", 400),
            Map.entry("postal_code", 100),
            Map.entry("groups", Integer.MAX_VALUE),
            Map.entry("source", 400),
            Map.entry("list", 400),
            Map.entry("campaign_id", 400),
            Map.entry("campaign_name", 1000),
            Map.entry("error_text", 4000),
            Map.entry("communication_id", 400),
            Map.entry("name", 1000),
            Map.entry("department", 400));

    private ColumnLengths() {}

    static int of(String column) {
        return LENGTHS.getOrDefault(column, USUAL);
    }

    /** The beginning of a text, never half a character. */
    static String shortened(String text, int length) {
        boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}
