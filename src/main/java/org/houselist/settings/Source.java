package org.houselist.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to read an export that names its columns in its own way.
 *
 * @param kind what its rows are
 * @param files which files of the inbox: {@code *} stands for any run of characters, {@code ?} for one; upper and lower
 *     case differ; the endings {@code .gz} and {@code .zip} may follow
 * @param encoding the character set's name, or null to find out
 * @param delimiter one of {@code , ; | tab}, or null to find out
 * @param set canonical column to a fixed value for the whole file; {@code {1}} in it is what the first {@code *} of
 *     {@code files} stood for, {@code {2}} the second
 * @param columns canonical column to the export's column; {@code Email#2} is the second column that is named Email
 * @param values canonical column to (the export's value to ours)
 */
public record Source(
        FileKind kind,
        String files,
        @Nullable String encoding,
        @Nullable Character delimiter,
        Map<String, String> set,
        Map<String, String> columns,
        Map<String, Map<String, String>> values) {
    private static final Pattern PACKED = Pattern.compile("\\.(gz|zip)$");
    private static final Pattern PART = Pattern.compile("\\{(\\d)}");

    public Source {
        set = inOrder(set);
        columns = inOrder(columns);
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        values.forEach((column, map) -> copies.put(column, inOrder(map)));
        values = Collections.unmodifiableMap(copies);
    }

    /** Whether this source describes the file of that name (without folder). */
    public boolean matches(String fileName) {
        return matcher(fileName).matches();
    }

    /** The fixed values for the file of that name, its parts filled in; empty where the file is not of this source. */
    public Map<String, String> setFor(String fileName) {
        Matcher name = matcher(fileName);
        if (!name.matches()) {
            return Map.of();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        set.forEach((column, value) -> filled.put(
                column,
                PART.matcher(value)
                        .replaceAll(part -> Matcher.quoteReplacement(name.group(Integer.parseInt(part.group(1)))))));
        return filled;
    }

    /** Whether {@code set} takes a part of the file's name. */
    public boolean takesParts() {
        return set.values().stream().anyMatch(value -> PART.matcher(value).find());
    }

    /** How many {@code *} the pattern has: the highest part that {@code set} may take. */
    int parts() {
        return (int) files.chars().filter(c -> c == '*').count();
    }

    /** The highest part that {@code set} takes; 0 for none. */
    int highestPartTaken() {
        return set.values().stream()
                .flatMap(value -> PART.matcher(value).results())
                .mapToInt(part -> Integer.parseInt(part.group(1)))
                .max()
                .orElse(0);
    }

    private Matcher matcher(String fileName) {
        String name = files.matches(".*\\.(gz|zip)")
                ? fileName
                : PACKED.matcher(fileName).replaceFirst("");
        return Glob.pattern(files).matcher(name);
    }

    private static Map<String, String> inOrder(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
