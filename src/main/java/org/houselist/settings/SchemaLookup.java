package org.houselist.settings;

import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** Finds the part of the schema that speaks of a place in the config file. */
final class SchemaLookup {
    private SchemaLookup() {}

    static JsonNode at(JsonNode schema, NodePath path) {
        JsonNode here = schema;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            here = element instanceof Integer
                    ? here.path("items")
                    : here.path("properties").path(String.valueOf(element));
        }
        return here;
    }
}
