package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One operation of the description.
 *
 * @param path from the base of REST, such as {@code api/products/{code}/}
 */
record Operation(ApiDocument document, String verb, String path, JsonNode node) {

  String name() {
    return verb + " " + path;
  }

  /** EVERYBODY, LOGGED_IN, ON_PRODUCT or ANYWHERE. */
  String access() {
    return node.path("x-access").asText();
  }

  Set<String> roles() {
    return StreamSupport.stream(node.path("x-roles").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  boolean describes(int status) {
    return node.path("responses").has(Integer.toString(status));
  }

  List<JsonNode> parameters(String... in) {
    return StreamSupport.stream(node.path("parameters").spliterator(), false)
        .map(document::resolved)
        .filter(it -> Arrays.asList(in).contains(it.path("in").asText()))
        .toList();
  }

  boolean filters(String name) {
    return parameters("query").stream().anyMatch(it -> name.equals(it.path("name").asText()));
  }

  /** The schema of its JSON body; missing where it takes none. */
  JsonNode body() {
    return document.resolved(node.at("/requestBody/content/application~1json/schema"));
  }

  boolean takesBody() {
    return node.has("requestBody");
  }

  /** Whether it is about one product: by an entity in the path or a code in the body. */
  boolean namesProduct() {
    return access().equals("ON_PRODUCT")
        && (path.contains("{") || body().path("properties").has("product_code"));
  }

  @Override
  public String toString() {
    return name();
  }
}
