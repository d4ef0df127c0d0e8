package hs.desk.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What an answer always has: every field, also one that is null, except where its word says that it
 * is left out.
 */
final class Answers {

  private final Map<String, Schema> schemas;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Set<String> names = new LinkedHashSet<>();

  private Answers(OpenAPI api) {
    this.schemas = api.getComponents().getSchemas();
  }

  static void complete(OpenAPI api) {
    Answers answers = new Answers(api);
    Stream<APIResponse> own =
        api.getPaths().getPathItems().values().stream()
            .map(PathItem::getOperations)
            .flatMap(operations -> operations.values().stream())
            .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
    Stream.concat(own, api.getComponents().getResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .forEach(type -> answers.reach(type.getSchema()));
    Sockets.sent().forEach(answers::reach);
    answers.names.forEach(answers::require);
  }

  private void reach(String name) {
    if (names.add(name)) {
      reach(schemas.get(name));
    }
  }

  private void reach(Schema schema) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      reach(schema.getRef().replaceFirst(".*/", ""));
    }
    reach(schema.getItems());
    for (List<Schema> parts : List.of(orNone(schema.getAllOf()), orNone(schema.getAnyOf()))) {
      parts.forEach(this::reach);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::reach);
    }
  }

  private static List<Schema> orNone(List<Schema> parts) {
    return parts == null ? List.of() : parts;
  }

  private void require(String name) {
    Map<String, Schema> properties = schemas.get(name).getProperties();
    if (properties == null) {
      return;
    }
    List<String> always = new ArrayList<>(properties.keySet());
    always.removeIf(
        property ->
            vocabulary.property(name, property).filter(Vocabulary.Word::mayBeLeftOut).isPresent());
    schemas.get(name).setRequired(always);
  }
}
