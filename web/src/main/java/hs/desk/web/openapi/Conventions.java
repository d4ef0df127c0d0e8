package hs.desk.web.openapi;

import hs.desk.web.access.OpenTo;
import hs.desk.web.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What holds for every call, put into the description once. Run by the build only. */
public class Conventions implements OASFilter {

  private static final String LOGIN = "/api/user/login/";
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "#/components/responses/Problem";

  private static final List<String> OF_ALL = List.of("400", "401", "403", "404", "503");
  private static final List<String> OF_CHANGES = List.of("409", "412", "413", "415", "422");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    addLogin(api);
    addProblem(api);
    api.setPaths(withSlashes(api.getPaths()));
    api.getPaths().getPathItems().forEach(Conventions::addProblems);
    ResourceMethods.all().forEach(call -> addAccess(api.getPaths(), call));
  }

  private static void addAccess(Paths paths, ResourceMethods.Call call) {
    Operation operation =
        paths.getPathItem(call.path()).getOperations().get(HttpMethod.valueOf(call.verb()));
    AccessNotes.add(operation, call.method().getAnnotation(OpenTo.class));
  }

  private static void addLogin(OpenAPI api) {
    SecurityScheme scheme =
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .description("The token of POST api/user/login/; browsers send the cookie hs_token");
    api.getComponents().addSecurityScheme(BEARER, scheme);
    api.setSecurity(
        new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER))));
  }

  private static void addProblem(OpenAPI api) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    APIResponse response =
        OASFactory.createAPIResponse().description("What went wrong").content(content);
    api.getComponents().addResponse("Problem", response);
    api.getComponents().getSchemas().get("Problem").setAdditionalPropertiesBoolean(true);
  }

  /** The slash at the end is canonical; sorted, so that the document does not change by itself. */
  private static Paths withSlashes(Paths paths) {
    Map<String, PathItem> sorted = new TreeMap<>();
    paths
        .getPathItems()
        .forEach((path, item) -> sorted.put(path.endsWith("/") ? path : path + "/", item));
    Paths canonical = OASFactory.createPaths();
    canonical.setPathItems(new LinkedHashMap<>(sorted));
    return canonical;
  }

  private static void addProblems(String path, PathItem item) {
    boolean login = path.equals(LOGIN);
    item.getOperations()
        .forEach(
            (method, operation) -> {
              operation.setTags(new ArrayList<>(List.of(noun(path))));
              addProblems(operation, OF_ALL);
              if (method != HttpMethod.GET) {
                addProblems(operation, OF_CHANGES);
              }
              if (login) {
                addProblems(operation, List.of("429"));
              }
            });
  }

  /** {@code /api/instructions/{id}/} is of instructions, {@code /data/quote/} of data. */
  private static String noun(String path) {
    String[] steps = path.split("/");
    return steps[1].equals("api") ? steps[2] : steps[1];
  }

  private static void addProblems(Operation operation, List<String> statuses) {
    for (String status : statuses) {
      if (!operation.getResponses().hasAPIResponse(status)) {
        operation
            .getResponses()
            .addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
      }
    }
  }
}
