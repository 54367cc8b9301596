package org.houselist.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** YAML 1.2 into a tree that remembers its lines: we compose the nodes ourselves, because data binding forgets them. */
final class YamlReading {
    /** Below these every value is text as it was typed: a list may be called 0012 or Yes. */
    private static final Set<String> AS_TYPED = Set.of("set", "columns", "values");

    /** Of YAML's Core Schema (YAML 1.2.2, 10.3.2), which editors go by; the reader's own knows null, true and false only. */
    private static final Pattern NULL = Pattern.compile("~|Null|NULL");

    private static final Pattern BOOLEAN = Pattern.compile("True|TRUE|False|FALSE");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlReading(String file) {
        this.file = file;
    }

    /**
     * Reads a config file's text.
     *
     * @param file the name for messages
     */
    static ConfigTree read(String file, String yaml) {
        YamlReading reading = new YamlReading(file);
        JsonNode root = JSON.objectNode();
        try {
            LoadSettings strict = LoadSettings.builder().setLabel(file).build();
            root = new Compose(strict)
                    .composeString(yaml)
                    .map(node -> reading.tree("", node, false))
                    .filter(node -> !node.isNull())
                    .orElse(JSON.objectNode());
        } catch (YamlEngineException e) {
            reading.problems.add(reading.notYaml(e));
        }
        return new ConfigTree(file, root, reading.lines, reading.problems);
    }

    private JsonNode tree(String key, Node node, boolean asTyped) {
        if (node instanceof MappingNode mapping) {
            return object(key, mapping, asTyped);
        }
        if (node instanceof SequenceNode sequence) {
            return array(key, sequence, asTyped);
        }
        return node instanceof ScalarNode scalar ? scalar(scalar, asTyped) : JSON.nullNode();
    }

    private ObjectNode object(String key, MappingNode mapping, boolean asTyped) {
        ObjectNode object = JSON.objectNode();
        Map<String, Integer> seen = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String path = key.isEmpty() ? name : key + "." + name;
            int line = line(tuple.getKeyNode());
            lines.put(path, line);
            Integer before = seen.put(name, line);
            if (before != null) {
                problems.add(new Problem(
                        where(line, path),
                        path,
                        "the key a second time (first in line " + before + ")",
                        "each key once",
                        "remove one of them"));
            }
            JsonNode value = tree(path, tuple.getValueNode(), asTyped || AS_TYPED.contains(name));
            if (!value.isNull()) {
                object.set(name, value);
            } else if (asTyped) {
                problems.add(nothing(line, path));
            }
        }
        return object;
    }

    /** What maps a column or a word has no default that an empty value could stand for. */
    private Problem nothing(int line, String path) {
        return new Problem(where(line, path), path, "nothing", "a value", "write it, or remove the key");
    }

    private String where(int line, String path) {
        return file + ", line " + line + ", " + path;
    }

    private ArrayNode array(String key, SequenceNode sequence, boolean asTyped) {
        ArrayNode array = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            String path = key + "[" + array.size() + "]";
            lines.put(path, line(element));
            array.add(tree(path, element, asTyped));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar, boolean asTyped) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        if (tag.equals(Tag.NULL) || plain && NULL.matcher(text).matches()) {
            return JSON.nullNode();
        }
        if (!asTyped && (tag.equals(Tag.BOOL) || plain && BOOLEAN.matcher(text).matches())) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (!asTyped && tag.equals(Tag.INT) && text.matches("[-+]?\\d{1,9}")) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        if (!asTyped && (tag.equals(Tag.FLOAT) || tag.equals(Tag.INT)) && text.matches("[-+]?\\d+(\\.\\d+)?")) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        return JSON.stringNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private Problem notYaml(YamlEngineException e) {
        String line = "";
        String what = "text that is not YAML";
        if (e instanceof MarkedYamlEngineException marked) {
            line = marked.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1))
                    .orElse("");
            what = what + " (" + marked.getProblem() + ")";
        }
        return new Problem(
                file + line,
                "",
                what,
                "keys and values as in jobs/nightly.yaml",
                "mind indentation, colons and quotes");
    }
}
