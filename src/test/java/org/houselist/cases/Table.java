package org.houselist.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A CSV file read by RFC 4180 and nothing else, so that the cases do not trust the code that they test. */
record Table(List<String> header, List<List<String>> rows) {

    static Table read(String text) {
        List<List<String>> all = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            if (quoted && found == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (found == '"') {
                quoted = !quoted;
            } else if (quoted || (found != ',' && found != '\n')) {
                field.append(found);
            } else {
                row.add(field.toString());
                field.setLength(0);
                if (found == '\n') {
                    all.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return new Table(
                all.isEmpty() ? List.of() : all.get(0), all.isEmpty() ? List.of() : all.subList(1, all.size()));
    }

    /** Only these columns, in this order. */
    Table only(List<String> columns) {
        List<Integer> places = columns.stream().map(header::indexOf).toList();
        return new Table(
                columns,
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }

    /** In order of these columns, as far as the table has them. */
    Table by(String... columns) {
        Comparator<List<String>> order = Comparator.comparing(row -> 0);
        for (String column : columns) {
            int place = header.indexOf(column);
            order = place < 0 ? order : order.thenComparing(row -> row.get(place));
        }
        return new Table(header, rows.stream().sorted(order).toList());
    }

    String text() {
        return line(header) + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    static String line(List<String> row) {
        return row.stream().map(Table::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
