package org.houselist.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a config file, read with defaults. What has the wrong type is read as its default: the schema check
 * has told about it already, and the other checks go on, so that all problems come at once.
 *
 * @param key where it stands; blank for the whole file
 * @param node the object, or a missing node
 */
record Branch(String key, JsonNode node) {

    Branch in(String name) {
        return new Branch(path(name), node.path(name));
    }

    String path(String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    String text(String name, String otherwise) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : otherwise;
    }

    @Nullable
    String text(String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    int number(String name, int otherwise) {
        JsonNode value = node.path(name);
        return value.isInt() ? value.asInt() : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.asBoolean() : otherwise;
    }

    List<String> texts(String name, List<String> otherwise) {
        JsonNode value = node.path(name);
        return value.isArray()
                ? value.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList()
                : otherwise;
    }

    /** Texts that are compared in lower case. */
    List<String> lower(String name, List<String> otherwise) {
        return texts(name, otherwise).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The objects of a list. */
    List<Branch> each(String name) {
        JsonNode list = node.path(name);
        return IntStream.range(0, list.isArray() ? list.size() : 0)
                .mapToObj(i -> new Branch(path(name) + "[" + i + "]", list.get(i)))
                .toList();
    }

    boolean has(String name) {
        return node.path(name).isArray();
    }

    /** The texts by their keys, in the order of the file. */
    Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        node.propertyStream()
                .filter(entry -> entry.getValue().isString())
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }

    Map<String, Map<String, String>> maps() {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        node.propertyStream()
                .filter(entry -> entry.getValue().isObject())
                .forEach(entry -> maps.put(entry.getKey(), in(entry.getKey()).map()));
        return maps;
    }
}
