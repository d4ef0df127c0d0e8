package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hs.desk.rig.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A good body broken in one place after the other, as its schema tells where it can break. */
final class Mutations {

  /**
   * One of them.
   *
   * @param field the path of what is broken
   * @param body JSON text
   * @param wants 400 where the type is wrong or what is required is missing, 0 where nothing is
   *     wrong with it, -1 for whatever the rules say
   */
  record Mutation(String what, String field, String body, int wants) {}

  private static final String LONG = "x".repeat(5_000);
  private static final String DIGITS = "9".repeat(39);
  private static final String RAW = "@raw@";

  /** Bodies that are no object, and the status each wants. */
  static final Map<String, Integer> BODIES = bodies();

  /** For queries and paths, encoded. */
  static final List<String> WORDS =
      List.of(
          "",
          "0",
          "-1",
          DIGITS,
          "1e400",
          "NaN",
          "null",
          "%00",
          "%27%20OR%201%3D1--",
          "%3Cscript%3E",
          "%F0%9F%98%80",
          "%C3%28",
          "2026-13-45",
          LONG);

  static final List<String> HEADERS =
      List.of("-1", "\"x\"", DIGITS, "1.5", "x".repeat(256), "=1+1");

  private Mutations() {}

  private static Map<String, Integer> bodies() {
    Map<String, Integer> bodies = new LinkedHashMap<>();
    for (String bad :
        List.of("[]", "\"text\"", "1", "{", "{}{}", "NaN", "{\"a\":NaN}", "{'a':1}", "\u0000")) {
      bodies.put(bad, 400);
    }
    bodies.put("{\"a\":" + "[".repeat(5_000), 400);
    return bodies;
  }

  static List<Mutation> of(Operation operation, Object good) {
    ObjectNode body = (ObjectNode) Json.read(Json.text(good == null ? Map.of() : good));
    List<Mutation> mutations = new ArrayList<>();
    broken(operation, body, operation.body(), body, "", mutations);
    ObjectNode more = body.deepCopy();
    more.putObject("no_such_field").put("a", 1);
    mutations.add(new Mutation("unknown field", "", more.toString(), 0));
    return mutations;
  }

  private static void broken(
      Operation operation,
      ObjectNode whole,
      JsonNode schema,
      ObjectNode at,
      String prefix,
      List<Mutation> into) {
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              String name = property.getKey();
              JsonNode type = operation.document().resolved(property.getValue());
              JsonNode kept = at.get(name);
              values(type).forEach(bad -> into.add(mutation(whole, at, name, prefix, bad)));
              missing(schema, whole, at, name, prefix, into);
              restore(at, name, kept);
              JsonNode first = at.path(name).path(0);
              if (first.isObject()) {
                JsonNode items = operation.document().resolved(type.path("items"));
                broken(operation, whole, items, (ObjectNode) first, prefix + name + "[0].", into);
              }
            });
  }

  private static void missing(
      JsonNode schema,
      ObjectNode whole,
      ObjectNode at,
      String name,
      String prefix,
      List<Mutation> into) {
    boolean required =
        Stream.of(schema.path("required"))
            .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
            .anyMatch(it -> it.asText().equals(name));
    JsonNode kept = at.remove(name);
    into.add(
        new Mutation(
            prefix + name + " missing", prefix + name, whole.toString(), required ? 400 : -1));
    restore(at, name, kept);
  }

  private static void restore(ObjectNode at, String name, JsonNode kept) {
    if (kept == null) {
      at.remove(name);
    } else {
      at.set(name, kept);
    }
  }

  private static Mutation mutation(
      ObjectNode whole, ObjectNode at, String name, String prefix, Bad bad) {
    JsonNode kept = at.get(name);
    at.set(name, TextNode.valueOf(RAW));
    String text = whole.toString().replace("\"" + RAW + "\"", bad.json());
    restore(at, name, kept);
    String shown = bad.json().substring(0, Math.min(30, bad.json().length()));
    return new Mutation(prefix + name + "=" + shown, prefix + name, text, bad.wants());
  }

  /** A JSON text in place of a value. */
  private record Bad(String json, int wants) {}

  private static Stream<Bad> wrong(String... json) {
    return Stream.of(json).map(it -> new Bad(it, 400));
  }

  private static Stream<Bad> odd(String... json) {
    return Stream.of(json).map(it -> new Bad(it, -1));
  }

  private static Stream<Bad> values(JsonNode type) {
    String format = type.path("format").asText();
    if (type.has("enum")) {
      return wrong("\"NO_SUCH\"", "{}", "[]", "0", "\"\"");
    }
    return switch (type.path("type").asText() + " " + format) {
      case "string decimal" ->
          Stream.concat(
              wrong("true", "{}", "[]", "\"x\"", "\"NaN\"", "1e400", "\"" + DIGITS + "\"", DIGITS),
              odd("\"-1\"", "\"1e9\"", "\"0.123456789012345\"", "\"99999999999999999999\""));
      case "string date-time" ->
          Stream.concat(
              wrong("true", "{}", "1", "\"x\"", "\"2026-01-01\""),
              odd("\"+99999-01-01T00:00:00Z\"", "\"1000-01-01T00:00:00Z\""));
      case "string date" -> wrong("true", "{}", "1", "\"x\"", "\"2026-02-30\"");
      case "integer int64", "integer int32" ->
          Stream.concat(
              wrong("true", "{}", "[]", "\"x\"", "1.5", "1e400", DIGITS),
              odd("-1", "0", "2147483647"));
      case "boolean " -> wrong("\"x\"", "{}", "[]");
      case "array " -> Stream.concat(wrong("{}", "\"x\"", "1"), odd("[]", "[null]", "[[]]", "[1]"));
      default ->
          Stream.concat(
              wrong("1", "true", "{}", "[]"),
              odd("\"\"", "\"P004\"", "\"" + LONG + "\"", "\"\\u0000\"", "\"😀\"", "\"'; --\""));
    };
  }
}
