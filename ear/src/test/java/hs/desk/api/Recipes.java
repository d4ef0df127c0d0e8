package hs.desk.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How each operation is called so that it lets in whom it should and then does nothing, or no harm:
 * writes act on a version that never was, or break a rule that is asked for last.
 */
final class Recipes {

  /**
   * A call.
   *
   * @param path with its values, and the query
   * @param body null for none
   * @param headers further headers
   */
  record Call(String path, Object body, Map<String, String> headers) {}

  @FunctionalInterface
  private interface Body {
    Object at(Place place);
  }

  private static final long NO_VERSION = 987_654_321;
  private static final Map<String, String> STALE = Map.of("If-Match", "\"" + NO_VERSION + "\"");

  private final Map<String, Body> bodies = new TreeMap<>();
  private final String mark;

  /**
   * @param mark the note of all that is written
   */
  Recipes(String mark) {
    this.mark = mark;
    instructions();
    work();
    limits();
    people();
  }

  private void instructions() {
    bodies.put("POST api/instructions/", at -> broken(at));
    bodies.put("POST api/instructions/adjustment/", at -> broken(at));
    bodies.put("POST api/instructions/adjustment/preview/", at -> whole(at));
    bodies.put("PUT api/instructions/{id}/", at -> Map.of("note", mark, "adjustments", List.of()));
    bodies.put("POST api/instructions/{id}/clone/", at -> null);
    bodies.put("PUT api/instructions/{id}/status/", at -> Map.of("status", "PAUSED"));
    bodies.put(
        "POST api/instructions/{id}/amend/",
        at -> Map.of("adjustments", List.of(), "reason", mark));
    bodies.put("PUT api/instructions/{id}/seen/", at -> null);
    bodies.put("PUT api/instructions/{id}/viewers/", at -> null);
    bodies.put("DELETE api/instructions/{id}/viewers/", at -> null);
    bodies.put(
        "PUT api/positions/{id}/status/", at -> Map.of("status", "CANCELLED", "reason", mark));
  }

  private void work() {
    bodies.put("PUT api/trade-details/{id}/claim/", at -> Map.of("version", NO_VERSION));
    bodies.put("DELETE api/trade-details/{id}/claim/", at -> null);
    bodies.put(
        "POST api/trade-details/{id}/fills/",
        at -> Map.of("quantity", "1", "price", "1", "traded_at", "2026-01-05T10:00:00+08:00"));
    bodies.put("POST api/contract-list/", at -> Map.of("c_instrument_ids", List.of("none")));
    bodies.put("PUT api/chat/{room}/read/", at -> Map.of("message_id", 0));
  }

  private void limits() {
    bodies.put("POST api/check-rules/", at -> Place.rule(at.product(), "-1", mark));
    bodies.put("POST api/check-rules/trial/", at -> Place.rule(at.product(), "1000000", mark));
    bodies.put("PUT api/check-rules/{id}/", at -> Place.rule(at.product(), "1000000", mark));
    bodies.put("DELETE api/check-rules/{id}/", at -> null);
    bodies.put("PUT api/products/{code}/", at -> Map.of("approvals_required", 0));
    bodies.put("POST api/products/{code}/stop/", at -> Map.of("action", "PAUSE", "reason", ""));
  }

  private void people() {
    bodies.put("POST api/user/login/", at -> Map.of("username", "viewer1", "password", "viewer1"));
    bodies.put("POST api/user/logout/", at -> null);
    bodies.put("PUT api/user/preferences/{name}/", at -> Map.of("mark", mark));
    bodies.put(
        "POST api/user/roles/",
        at -> Map.of("username", "no name", "role", "VIEWER", "product_code", at.product()));
    bodies.put("DELETE api/user/roles/{id}/", at -> null);
  }

  private Map<String, Object> whole(Place at) {
    Map<String, Object> body = new HashMap<>();
    body.put("product_code", at.product());
    body.put("note", mark);
    body.put("adjustments", List.of(at.target()));
    return body;
  }

  /** With a contract twice, which only the last look at the lines finds. */
  private Map<String, Object> broken(Place at) {
    Map<String, Object> body = whole(at);
    body.put("adjustments", List.of(at.target(), at.target()));
    return body;
  }

  /** An operation that nobody said how to call fails here. */
  Call call(Operation operation, Place place, boolean trades) {
    String path = path(operation, place);
    if (operation.filters("product_code")) {
      path += "?product_code=" + place.product();
    } else if (operation.filters("product_codes")) {
      path += "?product_codes=" + place.product();
    }
    boolean versioned =
        operation.parameters("header").stream()
            .anyMatch(it -> it.path("name").asText().equals("If-Match"));
    return new Call(path, body(operation, place, trades), versioned ? STALE : Map.of());
  }

  private Object body(Operation operation, Place place, boolean trades) {
    if (operation.name().equals("PUT api/instructions/{id}/revisions/{n}/status/")) {
      return Map.of("status", trades ? "ACCEPTED" : "APPROVED");
    }
    Body recipe = bodies.get(operation.name());
    if (recipe != null) {
      return recipe.at(place);
    }
    if (operation.body().path("properties").has("product_codes")) {
      return Map.of("product_codes", List.of(place.product()));
    }
    if (!operation.verb().equals("GET")) {
      throw new AssertionError("nobody said how to call " + operation);
    }
    return null;
  }

  private String path(Operation operation, Place place) {
    String id =
        switch (operation.path().split("/")[1]) {
          case "instructions" -> Long.toString(instruction(operation, place));
          case "positions" -> Long.toString(place.line());
          case "trade-details" -> Long.toString(place.detail());
          case "check-rules" -> Long.toString(place.rule());
          default -> "999999999999";
        };
    return operation
        .path()
        .replace("{id}", id)
        .replace("{n}", "1")
        .replace("{code}", place.product())
        .replace("{room}", place.product())
        .replace("{name}", "matrix")
        .replace("{instrument_id}", String.valueOf(place.target().get("c_instrument_id")));
  }

  private static long instruction(Operation operation, Place place) {
    boolean ofAuthor = operation.verb().equals("PUT") && operation.path().endsWith("{id}/");
    return ofAuthor ? place.draft() : place.amended();
  }
}
