package hs.desk.web.openapi;

import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.error.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  private Problems() {}

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
    kinds.put("429", new Kind("Too often; Retry-After says when again", "too-many"));
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

  static void add(String path, String verb, Operation operation, OpenTo openTo, Set<String> body) {
    for (String status : statuses(path, verb, operation, openTo, body)) {
      operation
          .getResponses()
          .addAPIResponse(
              status,
              OASFactory.createAPIResponse().ref("#/components/responses/" + PREFIX + status));
    }
  }

  /**
   * @param body names of the body's properties; empty where it is free or there is none
   */
  private static Set<String> statuses(
      String path, String verb, Operation operation, OpenTo openTo, Set<String> body) {
    Set<String> statuses = new TreeSet<>(Set.of("503"));
    boolean change = !verb.equals("GET");
    boolean taken = operation.getRequestBody() != null;
    boolean login = path.equals(LOGIN);
    when(login || openTo.value() != Circle.EVERYBODY, statuses, "401");
    when(login, statuses, "429");
    when(openTo.roles().length > 0, statuses, "403");
    when(path.contains("{") || body.contains("product_code"), statuses, "404");
    when(taken || operation.getParameters() != null, statuses, "400");
    when(!path.endsWith("/export/"), statuses, "406");
    when(change, statuses, "415");
    when(taken, statuses, "413");
    when(keyed(operation), statuses, "409", "412", "422");
    when(takes(operation, "page"), statuses, "422");
    when(takes(operation, "day"), statuses, "404", "422");
    when(taken && !login && !body.contains("group_by"), statuses, "422");
    when(body.contains("product_code"), statuses, "409");
    return statuses;
  }

  private static void when(boolean so, Set<String> statuses, String... more) {
    if (so) {
      statuses.addAll(Set.of(more));
    }
  }

  private static boolean keyed(Operation operation) {
    return takes(operation, "Idempotency-Key");
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().map(Parameter::getName).anyMatch(parameter::equals);
  }
}
