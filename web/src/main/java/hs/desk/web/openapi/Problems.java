package hs.desk.web.openapi;

import hs.desk.user.RoleName;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.error.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation can answer, told from what it takes and whom it lets in. */
final class Problems {

  /** What a status says and the code of one of its problems (design.md §5). */
  private record Kind(String description, String code) {}

  private static final Map<String, Kind> KINDS = kinds();

  private static final String LOGIN = "/api/user/login/";
  private static final String PREFIX = "Problem";
  private static final String BROKEN = "rule-broken";

  private static final String[] NO_JSON = {
    "body-missing",
    "json-half-character",
    "json-limits",
    "json-not-utf8",
    "json-syntax",
    "json-trailing",
    "json-type"
  };

  /** Rules of fields that cannot be read as what they should be. */
  private static final List<String> UNREADABLE =
      List.of("date", "decimal", "instant-with-offset", "required", "size", "type", "word");

  private final OwnProblems own = new OwnProblems();

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put(
        "400",
        new Kind("Not readable: no JSON, wrong type, missing, unknown word", "field-invalid"));
    kinds.put("401", new Kind("No log-in, or one that ended", "not-logged-in"));
    kinds.put("403", new Kind("Known to the caller, but not in this role", "role-missing"));
    kinds.put("404", new Kind("Absent, archived, or not the caller's to see", "product-not-found"));
    kinds.put("406", new Kind("Not to be had in a form the caller accepts", "not-acceptable"));
    kinds.put("409", new Kind("Not possible in this state, or a race lost", "lost-race"));
    kinds.put("412", new Kind("Another version than the one acted on", "stale"));
    kinds.put("413", new Kind("Body of more than 1 MiB", "body-too-large"));
    kinds.put("415", new Kind("Body that is not JSON", "media-type"));
    kinds.put("422", new Kind("Readable, and against a rule", "rule-broken"));
    kinds.put("429", new Kind("Too often; Retry-After says when again", "login-locked"));
    kinds.put("503", new Kind("Something needed does not answer; Retry-After", "unavailable"));
    return kinds;
  }

  /** The problems themselves, one per status. */
  static void define(OpenAPI api) {
    KINDS.forEach(
        (status, kind) ->
            api.getComponents()
                .addResponse(
                    PREFIX + status,
                    OASFactory.createAPIResponse()
                        .description(kind.description())
                        .content(content(status, kind))));
    api.getComponents().getSchemas().get(PREFIX).setAdditionalPropertiesBoolean(true);
  }

  private static Content content(String status, Kind kind) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "urn:hs-desk:problem:" + kind.code());
    example.put("title", kind.description());
    example.put("status", Integer.valueOf(status));
    example.put("detail", kind.description());
    example.put("code", kind.code());
    example.put("instance", "/hsapi/wsapp/api/products/P001/");
    example.put("fields", List.of());
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example));
  }

  /**
   * @param body names of the body's properties; empty where it is free or there is none
   */
  void add(String path, String verb, Operation operation, OpenTo openTo, Set<String> body) {
    ProblemTable table = new ProblemTable();
    addCircle(table, path, openTo);
    addTaken(table, operation);
    if (operation.getRequestBody() != null && !path.equals(LOGIN) && !body.contains("group_by")) {
      table.addRules("422", BROKEN, List.of("size", "not-blank"));
    }
    addAnswered(table, path, verb);
    if (body.contains("product_code")) {
      table.add("409", "lost-race");
    }
    own.addTo(table, operation.getOperationId());
    operation.addExtension("x-problems", table.told());
    for (String status : table.statuses()) {
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse().ref("#/components/responses/" + PREFIX + status));
    }
  }

  private static void addCircle(ProblemTable table, String path, OpenTo openTo) {
    boolean product = openTo.value() == Circle.ON_PRODUCT;
    boolean admin = List.of(openTo.roles()).equals(List.of(RoleName.ADMIN));
    if (openTo.value() != Circle.EVERYBODY) {
      table.add("401", "not-logged-in");
    }
    if (openTo.roles().length > 0) {
      table.add("403", product ? "role-missing" : admin ? "admin-only" : "role-needed");
    }
    if (path.contains("{")) {
      table.add("404", "not-found");
    }
  }

  /** What is read of the body and of parameters before anything is done. */
  private static void addTaken(ProblemTable table, Operation operation) {
    boolean body = operation.getRequestBody() != null;
    if (body) {
      table.add("400", NO_JSON);
      table.addRules("400", "fields-missing", List.of("required"));
      table.add("413", "body-too-large");
    }
    if (body || operation.getParameters() != null) {
      table.add("400", "bad-request");
      table.addRules("400", "field-invalid", UNREADABLE);
    }
    if (takes(operation, "reason")) {
      table.addRules("422", BROKEN, List.of("size", "not-blank"));
    }
    if (takes(operation, "page") || takes(operation, "day") || takes(operation, "trading_day")) {
      table.addRules("422", BROKEN, List.of("range"));
    }
    if (takes(operation, "Idempotency-Key")) {
      table.add("409", "lost-race");
      table.add("412", "stale");
      table.addRules("422", BROKEN, List.of("key-length", "key-reused"));
    }
  }

  private static void addAnswered(ProblemTable table, String path, String verb) {
    table.add("503", "database-unavailable", "unavailable");
    if (!verb.equals("GET")) {
      table.add("415", "media-type");
      table.add("503", "outcome-unknown");
    }
    if (path.startsWith("/data/") || path.startsWith("/api/positions/")) {
      table.add("503", "rows-not-ready");
    }
    if (!path.endsWith("/export/")) {
      table.add("406", "not-acceptable");
    }
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().map(Parameter::getName).anyMatch(parameter::equals);
  }
}
