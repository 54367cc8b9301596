package org.houselist.settings;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a config file against the JSON Schema that editors use too, and says what is wrong in our own words. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** Every problem that the schema sees. */
    static List<Problem> problems(ConfigTree tree) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
        return schema.validate(tree.root()).stream()
                .map(error -> problem(tree, error))
                .toList();
    }

    /** The schema itself. */
    static JsonNode text() {
        try (InputStream stream = SchemaCheck.class.getResourceAsStream("nightly.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("nightly.schema.json is missing from the jar: build it again");
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(ConfigTree tree, Error error) {
        String key = key(error.getInstanceLocation());
        JsonNode rule = error.getSchemaNode();
        String found = shown(key, error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(tree, error, key);
            case "required" ->
                tree.problem(
                        join(key, error.getProperty()), "no such key", "one", "add \"" + error.getProperty() + ": …\"");
            case "type" -> tree.problem(key, found, kindOf(rule), todo(rule, error.getInstanceNode()));
            case "enum" ->
                tree.problem(
                        key,
                        found,
                        "one of " + words(rule),
                        Suggestion.among(
                                rule.valueStream().map(JsonNode::asString).toList(),
                                error.getInstanceNode().asString("")));
            case "minimum" -> tree.problem(key, found, "at least " + rule.asString(), "write a larger number");
            case "maximum" -> tree.problem(key, found, "at most " + rule.asString(), "write a smaller number");
            case "minLength" -> tree.problem(key, "nothing", "some text", "write it, or remove the key");
            case "minItems" -> tree.problem(key, "an empty list", "at least one entry", "write one");
            case "pattern" -> tree.problem(key, found, form(key), "write it in that form");
            default -> tree.problem(key, found, error.getMessage(), "correct it");
        };
    }

    private static Problem unknownKey(ConfigTree tree, Error error, String key) {
        String name = error.getProperty();
        String full = join(key, name);
        JsonNode object = SchemaLookup.at(text(), error.getInstanceLocation());
        List<String> known = object.path("properties").propertyNames().stream().toList();
        return tree.problem(
                full, "an unknown key", "one of " + String.join(", ", known), Suggestion.among(known, name));
    }

    private static String join(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    private static String kindOf(JsonNode rule) {
        return switch (rule.asString("")) {
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "keys and values";
            default -> "text";
        };
    }

    private static String todo(JsonNode rule, JsonNode found) {
        if (found.isNull()) {
            return "write it, in quotes where it is a word like null, or remove the entry";
        }
        return switch (rule.asString("")) {
            case "integer" -> "write it without quotes";
            case "boolean" -> "write one of the two, without quotes";
            case "array" -> "write [ ] around it, or each entry on its own line after a dash";
            case "object" -> "write its keys on lines of their own, indented";
            default -> found.isValueNode() ? "put it in quotes" : "write one value";
        };
    }

    /** What the few keys with a fixed form look like. */
    private static String form(String key) {
        if (key.endsWith("date")) {
            return "a date as YYYY-MM-DD";
        }
        return key.endsWith("umask")
                ? "three octal digits, the first of them 0, e.g. \"077\" or \"027\""
                : "a file name without folders, e.g. \"ac-*.csv\"";
    }

    private static String words(JsonNode list) {
        return String.join(", ", list.valueStream().map(word -> word.toString()).toList());
    }

    /** What was found; a password never. */
    private static String shown(String key, JsonNode node) {
        if (key.endsWith("password")) {
            return "something else";
        }
        if (node.isObject()) {
            return "keys and values";
        }
        if (node.isArray()) {
            return "a list";
        }
        return node.isNull() ? "nothing" : node.toString();
    }

    private static String key(NodePath path) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (element instanceof Integer index) {
                key.append('[').append(index).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(element);
            }
        }
        return key.toString();
    }
}
