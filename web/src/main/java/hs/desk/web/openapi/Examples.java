package hs.desk.web.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Examples of bodies and answers, put together from those of their properties. */
final class Examples {

  private static final String SCHEMAS = "#/components/schemas/";

  private final OpenAPI api;

  Examples(OpenAPI api) {
    this.api = api;
  }

  void add(Operation operation) {
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("2")) {
                add(answer.getContent());
              }
            });
  }

  private void add(Content content) {
    if (content != null && content.getMediaTypes() != null) {
      content.getMediaTypes().values().forEach(this::add);
    }
  }

  private void add(MediaType type) {
    boolean binary = type.getSchema() == null || "binary".equals(type.getSchema().getFormat());
    if (binary || type.getExample() != null) {
      return;
    }
    String ref = type.getSchema().getRef();
    Object example = of(type.getSchema(), new HashSet<>());
    if (ref == null) {
      type.setExample(example);
      return;
    }
    String name = ref.substring(SCHEMAS.length());
    api.getComponents().addExample(name, OASFactory.createExample().value(example));
    type.addExample("typical", OASFactory.createExample().ref("#/components/examples/" + name));
  }

  /**
   * @param within names of the schemas it is part of
   */
  private Object of(Schema schema, Set<String> within) {
    if (schema.getExample() != null) {
      return schema.getExample();
    }
    if (schema.getRef() != null) {
      String name = schema.getRef().substring(SCHEMAS.length());
      Set<String> deeper = new HashSet<>(within);
      return deeper.add(name) ? of(api.getComponents().getSchemas().get(name), deeper) : null;
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getEnumeration().get(0);
    }
    if (schema.getItems() != null) {
      Object item = of(schema.getItems(), within);
      return item == null ? List.of() : List.of(item);
    }
    return ofParts(schema, within);
  }

  private Object ofParts(Schema schema, Set<String> within) {
    if (schema.getAnyOf() != null) {
      return of(schema.getAnyOf().get(0), within);
    }
    if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
      return of(schema.getAllOf().get(0), within);
    }
    if (schema.getAllOf() == null && schema.getProperties() == null) {
      return free(schema);
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> merge(parts, of(part, within)));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, type) -> parts.put(name, of(type, within)));
    }
    return parts;
  }

  /** Of a value that nothing more is known of. */
  private static Object free(Schema schema) {
    if (schema.getType() != null && schema.getType().contains(SchemaType.BOOLEAN)) {
      return true;
    }
    return schema.getFormat() == null ? Map.of() : 1;
  }

  private static void merge(Map<String, Object> parts, Object more) {
    if (more instanceof Map<?, ?> map) {
      map.forEach((name, value) -> parts.put((String) name, value));
    }
  }
}
