package org.houselist.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records for machines. */
final class Json {
    private Json() {}

    /** A record as an object that more can be added to. */
    static ObjectNode tree(Object value) {
        return new JsonMapper().valueToTree(value);
    }

    /** Any value as a part of one. */
    static JsonNode any(Object value) {
        return new JsonMapper().valueToTree(value);
    }

    /** Indented; names are the records'. */
    static String of(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }
}
