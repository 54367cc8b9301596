package org.houselist.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A config file as a tree, and where each key stands in it.
 *
 * @param file its name, for messages
 * @param root what it says; keys without a value are left out
 * @param lines key, e.g. {@code sources[0].columns}, to line, from 1
 * @param problems what cannot be told by the tree any more: bad YAML, a key that occurs twice
 */
record ConfigTree(String file, JsonNode root, Map<String, Integer> lines, List<Problem> problems) {
    ConfigTree {
        lines = new HashMap<>(lines);
        problems = List.copyOf(problems);
    }

    Problem problem(String key, String found, String expected, String todo) {
        return new Problem(where(key), key, found, expected, todo);
    }

    /** The line of a key, or of the nearest above it that is in the file; 0 where none is. */
    int line(String key) {
        String nearest = key;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        return lines.getOrDefault(nearest, 0);
    }

    private String where(String key) {
        int line = line(key);
        return file + (line == 0 ? "" : ", line " + line) + (key.isEmpty() ? "" : ", " + key);
    }
}
