package hs.desk.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Optional;

/** What the desk answered to one call. */
public record Answer(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return response.body();
  }

  /** First value of a header. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The body as JSON; fails the test where it is none. */
  public JsonNode json() {
    try {
      return Json.MAPPER.readTree(text());
    } catch (JsonProcessingException e) {
      throw new AssertionError(this + " is not JSON", e);
    }
  }

  /** This answer, if it has that status; else the test fails and shows the whole answer. */
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError("expected " + status + " but got " + this);
    }
    return this;
  }

  /** This answer, if it is problem+json with that status and {@code code}. */
  public Answer expectProblem(int status, String code) {
    expect(status);
    String type = header("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      throw new AssertionError("no problem+json but " + type + ": " + this);
    }
    if (!code.equals(json().path("code").asText())) {
      throw new AssertionError("expected code " + code + " but got " + this);
    }
    return this;
  }

  /** This answer, if it refuses one field alone, for that rule and limit, null for none. */
  public Answer expectBroken(String field, String rule, String limit) {
    JsonNode fields = expectProblem(422, "rule-broken").json().path("fields");
    JsonNode only = fields.path(0);
    boolean so =
        fields.size() == 1
            && field.equals(only.path("field").asText())
            && rule.equals(only.path("rule").asText())
            && Objects.equals(limit, only.path("limit").textValue());
    if (!so) {
      throw new AssertionError("expected " + field + " beyond " + rule + " " + limit + ": " + this);
    }
    return this;
  }

  /** This answer, if it was given before to the same key. */
  public Answer expectReplayed() {
    if (!header("Idempotent-Replayed").orElse("").contains("true")) {
      throw new AssertionError("expected a replay but got " + this);
    }
    return this;
  }

  /** The row of that id in a page of a list. */
  public JsonNode listed(long id) {
    for (JsonNode row : expect(200).json().path("results")) {
      if (row.path("id").asLong() == id) {
        return row;
      }
    }
    throw new AssertionError(id + " is not listed: " + text());
  }

  @Override
  public String toString() {
    return response.request().method()
        + " "
        + response.request().uri()
        + " -> "
        + status()
        + " "
        + text();
  }
}
