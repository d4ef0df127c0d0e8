package hs.desk.web.openapi;

import hs.desk.web.access.OpenTo;
import jakarta.annotation.Nullable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What holds for every call, put into the description once. Run by the build only. */
public class Conventions implements OASFilter {

  private static final String BEARER = "bearer";

  private final Wording wording = new Wording();
  private final Problems problems = new Problems();

  @Override
  public void filterOpenAPI(OpenAPI api) {
    addLogin(api);
    Problems.define(api);
    wording.add(api);
    api.setPaths(withSlashes(api.getPaths()));
    Examples examples = new Examples(api);
    ResourceMethods.all().forEach(call -> complete(api, call, examples));
    Answers.complete(api);
    Sockets.add(api);
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

  private void complete(OpenAPI api, ResourceMethods.Call call, Examples examples) {
    Operation operation =
        api.getPaths()
            .getPathItem(call.path())
            .getOperations()
            .get(HttpMethod.valueOf(call.verb()));
    OpenTo openTo = call.method().getAnnotation(OpenTo.class);
    operation.setTags(new ArrayList<>(List.of(noun(call.path()))));
    AccessNotes.add(operation, openTo);
    wording.add(operation);
    if (operation.getRequestBody() != null && takesNoBodyToo(call.method())) {
      operation.getRequestBody().setRequired(false);
    }
    problems.add(call.path(), call.verb(), operation, openTo, names(api, operation));
    if (call.path().endsWith("/export/")) {
      Exports.add(call.path(), operation);
    }
    examples.add(operation);
  }

  private static boolean takesNoBodyToo(Method method) {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(Nullable.class));
  }

  /** {@code /api/instructions/{id}/} is of instructions, {@code /data/quote/} of data. */
  private static String noun(String path) {
    String[] steps = path.split("/");
    return steps[1].equals("api") ? steps[2] : steps[1];
  }

  /** Names of the properties of its body. */
  private static Set<String> names(OpenAPI api, Operation operation) {
    if (operation.getRequestBody() == null) {
      return Set.of();
    }
    return operation.getRequestBody().getContent().getMediaTypes().values().stream()
        .flatMap(type -> Stream.ofNullable(type.getSchema().getRef()))
        .map(ref -> api.getComponents().getSchemas().get(ref.replaceFirst(".*/", "")))
        .flatMap(schema -> schema.getProperties().keySet().stream())
        .collect(Collectors.toSet());
  }
}
