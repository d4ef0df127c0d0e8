package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The desk's description of its calls, against which every answer is held that a test gets: the
 * status, the type, the JSON and a problem's code and rules are those of its operation, a frame and
 * its rows those of its socket, or the test fails.
 *
 * <p>It is the committed document: the build fails unless it is the one the resources make, the
 * user interface has its types from it, and a node in trouble need not be asked for it. What a
 * server gives out at {@code /openapi} went through that server's own model, which drops what is
 * empty.
 *
 * <p>Beyond it are, and each is held to a rule of its own: what is not below the base of the REST
 * calls (no rule: it is not the application's); a path that no operation has, which is 404, or 401
 * to who is nobody; a method that no operation of the path has, which is 405 with {@code Allow}; a
 * method that no operation at all has, to which the server itself may say so, bare, or 501; a path
 * that is no text, to which the server itself says 400 without a body. Thread-safe.
 */
final class Description {

  static final Path FILE = Path.of("..", "web", "ui", "openapi", "openapi.json");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");
  private static final int SHOWN = 2_000;
  private static final int BAD = 400;

  private static final class Committed {
    static final Description DOCUMENT = new Description(Json.read(FILE));
  }

  /**
   * One path.
   *
   * @param steps between its slashes; one in braces stands for any
   */
  private record Template(List<String> steps, JsonNode item) {

    boolean matches(List<String> path) {
      boolean same = steps.size() == path.size();
      for (int i = 0; same && i < steps.size(); i++) {
        same = steps.get(i).startsWith("{") || steps.get(i).equals(path.get(i));
      }
      return same;
    }

    long variables() {
      return steps.stream().filter(step -> step.startsWith("{")).count();
    }
  }

  private final JsonNode document;
  private final String base;
  private final List<Template> templates = new ArrayList<>();
  private final StrictSchemas schemas;

  Description(JsonNode document) {
    this.document = document;
    base = document.at("/servers/0/url").asText() + "/";
    document
        .path("paths")
        .properties()
        .forEach(it -> templates.add(new Template(steps(it.getKey()), it.getValue())));
    templates.sort(Comparator.comparing(Template::variables));
    schemas = new StrictSchemas(document.at("/components/schemas"));
  }

  static Description committed() {
    return Committed.DOCUMENT;
  }

  /** Fails the test where the answer is not as it is described. */
  void check(Told told) {
    List<String> faults = faults(told);
    if (!faults.isEmpty()) {
      String body = told.body().substring(0, Math.min(SHOWN, told.body().length()));
      throw new AssertionError(
          told + " is not as described: " + String.join("; ", faults) + "\n" + body);
    }
  }

  private List<String> faults(Told told) {
    String path = told.uri().getRawPath();
    if (!path.startsWith(base) || told.refusedUnread()) {
      return List.of();
    }
    List<String> steps = steps(path.substring(base.length() - 1));
    return templates.stream()
        .filter(template -> template.matches(steps))
        .findFirst()
        .map(template -> faults(template, told))
        .orElseGet(() -> ofUnknownPath(told));
  }

  private List<String> ofUnknownPath(Told told) {
    return told.status() == 404 || told.status() == 401
        ? problem(told)
        : List.of("the path is of no operation");
  }

  private List<String> faults(Template template, Told told) {
    JsonNode operation = template.item().path(told.method().toLowerCase(Locale.ROOT));
    return operation.isMissingNode() ? ofUnknownMethod(told) : ofOperation(operation, told);
  }

  private List<String> ofUnknownMethod(Told told) {
    boolean ofServer = !METHODS.contains(told.method());
    boolean refused = told.status() == 405 && told.allow();
    if (ofServer && (told.status() == 501 || refused && told.body().isEmpty())) {
      return List.of();
    }
    return refused ? problem(told) : List.of("the method is of no operation");
  }

  /** What is no answer of an operation is a problem all the same. */
  private List<String> problem(Told told) {
    return ofType(document.at("/components/responses/Problem404"), told);
  }

  private List<String> ofOperation(JsonNode operation, Told told) {
    JsonNode response = operation.path("responses").path(Integer.toString(told.status()));
    if (response.isMissingNode()) {
      return List.of("the status is not described");
    }
    List<String> faults = ofType(resolved(response), told);
    boolean problem = told.status() >= BAD && told.isJson() && faults.isEmpty();
    return problem ? ofCodes(operation.path("x-problems"), told) : faults;
  }

  /** The code is one of the operation's, and so is the rule of each field. */
  private static List<String> ofCodes(JsonNode problems, Told told) {
    JsonNode problem = Json.read(told.body());
    String code = problem.path("code").asText();
    JsonNode rules = problems.path(Integer.toString(told.status())).path(code);
    if (rules.isMissingNode()) {
      return List.of("the code '" + code + "' is not described");
    }
    List<String> described = new ArrayList<>();
    rules.forEach(rule -> described.add(rule.asText()));
    return problem.path("fields").findValuesAsText("rule").stream()
        .filter(rule -> !described.contains(rule))
        .map(rule -> "the rule '" + rule + "' of " + code + " is not described")
        .toList();
  }

  private JsonNode resolved(JsonNode response) {
    return response.has("$ref") ? document.at(pointer(response)) : response;
  }

  private List<String> ofType(JsonNode response, Told told) {
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      return told.body().isEmpty() ? List.of() : List.of("no body is described");
    }
    JsonNode media = content.path(told.type());
    if (media.isMissingNode()) {
      return List.of("the type '" + told.type() + "' is not described");
    }
    return told.isJson() ? ofBody(media.path("schema"), told) : List.of();
  }

  private List<String> ofBody(JsonNode schema, Told told) {
    return schemas.faults(schema, Json.read(told.body()));
  }

  /**
   * What is wrong with a frame of a socket and the rows in it; empty where nothing is.
   *
   * @param path of the socket, such as {@code /hsapi/ws/chat/}
   */
  List<String> frameFaults(String path, JsonNode frame) {
    JsonNode socket = document.path("x-websockets").path(path);
    String type = frame.path("type").asText();
    for (JsonNode sent : socket.path("sends")) {
      if (type.equals(document.at(pointer(sent) + "/properties/type/enum/0").asText())) {
        List<String> faults = new ArrayList<>(schemas.faults(sent, frame));
        if (frame.path("rows").isArray()) {
          frame.path("rows").forEach(row -> faults.addAll(schemas.faults(socket.path("row"), row)));
        }
        return faults;
      }
    }
    return List.of("no frame of type '" + type + "' is described");
  }

  private static String pointer(JsonNode reference) {
    return reference.get("$ref").asText().substring(1);
  }

  private static List<String> steps(String path) {
    return List.of(path.replaceFirst("^/", "").split("/"));
  }
}
