package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed description. */
final class ApiDocument {

  private static final Path FILE = Path.of("..", "web", "ui", "openapi", "openapi.json");

  private final JsonNode document = Json.read(FILE);

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call ->
                            operations.add(
                                new Operation(
                                    this,
                                    call.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey().substring(1),
                                    call.getValue()))));
    return operations.stream().filter(it -> it.node().has("responses")).toList();
  }

  JsonNode document() {
    return document;
  }

  /** The node itself, or what it refers to, plainly or with words beside it. */
  JsonNode resolved(JsonNode node) {
    if (node.has("$ref")) {
      return resolved(document.at(node.path("$ref").asText().substring(1)));
    }
    return node.path("allOf").size() == 1 ? resolved(node.at("/allOf/0")) : node;
  }
}
