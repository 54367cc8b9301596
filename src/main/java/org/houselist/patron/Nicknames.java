package org.houselist.patron;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which short and pet names stand for which given names, in English and as used in North America. Words are lower case
 * without accents.
 */
public final class Nicknames {
    private static final String TABLE = "nicknames.txt";

    /** Every name that a word may stand for; a full name stands for itself. */
    private final Map<String, Set<String>> fullNames = new HashMap<>();

    private final Map<String, Set<String>> shortForms = new HashMap<>();

    private final Map<String, Set<Integer>> spellings = new HashMap<>();

    /**
     * @param lines {@code robert: rob robbie bob}, one full name a line; {@code = ann anne}, spellings of one name; blank
     *     lines and those that begin with # are skipped
     */
    Nicknames(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("=")) {
                addSpellings(line.substring(1), i);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                addShortForms(line);
            }
        }
    }

    /** The table that comes with the program. */
    public static Nicknames common() {
        try (InputStream in = Nicknames.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + TABLE + " is not in the program's jar; build it again.");
            }
            return new Nicknames(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The table " + TABLE + " in the program's jar cannot be read; build it again.", e);
        }
    }

    private void addShortForms(String line) {
        int colon = line.indexOf(':');
        String full = line.substring(0, colon).strip();
        fullNames.computeIfAbsent(full, any -> new HashSet<>()).add(full);
        for (String pet : line.substring(colon + 1).strip().split(" +", -1)) {
            fullNames.computeIfAbsent(pet, any -> new HashSet<>()).add(full);
            shortForms.computeIfAbsent(full, any -> new HashSet<>()).add(pet);
        }
    }

    private void addSpellings(String line, int group) {
        for (String spelling : line.strip().split(" +", -1)) {
            spellings.computeIfAbsent(spelling, any -> new HashSet<>()).add(group);
        }
    }

    /** Bob and Robert; Bob and Rob, both of whom may be Robert. */
    public boolean match(String a, String b) {
        return shareOne(fullNames, a, b);
    }

    /** Stephen and Steven: for the ear one name. */
    public boolean soundAlike(String a, String b) {
        return shareOne(spellings, a, b);
    }

    /** True where {@code a} is the shorter form and {@code b} the full name. */
    boolean isShortFor(String a, String b) {
        return shortForms.getOrDefault(b, Set.of()).contains(a);
    }

    /** True where the table has the name: two known names are two names, however alike they look (Mark and Mary). */
    public boolean knows(String name) {
        return fullNames.containsKey(name) || spellings.containsKey(name);
    }

    /** Every pair of a full name and its short form, to measure the table by. */
    List<String[]> pairs() {
        return shortForms.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(pet -> new String[] {entry.getKey(), pet}))
                .toList();
    }

    private static <T> boolean shareOne(Map<String, Set<T>> table, String a, String b) {
        return !Collections.disjoint(table.getOrDefault(a, Set.of()), table.getOrDefault(b, Set.of()));
    }
}
