package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Schemas of the description (OpenAPI 3.0) made into JSON Schema that lets nothing pass but what is
 * described: an object has no other fields, unless it declares that it may; {@code nullable} beside
 * a reference counts; formats hold. Thread-safe; each schema is made once.
 */
final class StrictSchemas {

  private static final String DECIMAL = "^-?\\d+(\\.\\d+)?$";

  /** A keyword beyond these would be overlooked. */
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "$ref",
          "allOf",
          "type",
          "format",
          "nullable",
          "enum",
          "items",
          "maxItems",
          "properties",
          "required",
          "additionalProperties",
          "description",
          "example");

  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          it ->
              it.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode described;
  private final ObjectNode definitions = node();
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * @param described the description's schemas by name
   */
  StrictSchemas(JsonNode described) {
    this.described = described;
    described.properties().forEach(it -> definitions.set(it.getKey(), strict(it.getValue())));
  }

  /** What is wrong with a value, place by place; empty where nothing is. */
  List<String> faults(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode root = strict(schema);
    root.set("$defs", definitions);
    return registry.getSchema(root);
  }

  private ObjectNode strict(JsonNode schema) {
    schema
        .fieldNames()
        .forEachRemaining(
            word -> {
              if (!UNDERSTOOD.contains(word)) {
                throw new IllegalStateException("not understood: " + word + " in " + schema);
              }
            });
    boolean object = schema.has("properties") || schema.path("allOf").size() > 1;
    ObjectNode strict = object ? object(schema) : value(schema);
    return schema.path("nullable").asBoolean() ? orNull(strict) : strict;
  }

  private static ObjectNode orNull(ObjectNode strict) {
    ObjectNode either = node();
    either.putArray("anyOf").add(strict).addObject().put("type", "null");
    return either;
  }

  private ObjectNode value(JsonNode schema) {
    if (schema.has("$ref")) {
      return node().put("$ref", "#/$defs/" + name(schema));
    }
    if (schema.has("allOf")) {
      return strict(schema.at("/allOf/0"));
    }
    ObjectNode strict = schema.deepCopy();
    strict.remove(List.of("nullable", "description", "example"));
    if (schema.has("items")) {
      strict.set("items", strict(schema.get("items")));
    }
    if (schema.path("format").asText().equals("decimal")) {
      strict.put("pattern", DECIMAL).remove("format");
    }
    return strict;
  }

  /** With the fields of all its parts. */
  private ObjectNode object(JsonNode schema) {
    ObjectNode whole = node().put("type", "object").put("additionalProperties", false);
    gather(schema, whole.putObject("properties"), whole.putArray("required"), whole);
    return whole;
  }

  private void gather(JsonNode part, ObjectNode fields, ArrayNode required, ObjectNode whole) {
    JsonNode plain = part.has("$ref") ? described.get(name(part)) : part;
    plain.path("allOf").forEach(it -> gather(it, fields, required, whole));
    plain
        .path("properties")
        .properties()
        .forEach(it -> fields.set(it.getKey(), strict(it.getValue())));
    plain.path("required").forEach(required::add);
    if (plain.has("additionalProperties")) {
      whole.set("additionalProperties", plain.get("additionalProperties"));
    }
  }

  private static String name(JsonNode reference) {
    return reference.get("$ref").asText().replaceFirst(".*/", "");
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
