package hs.desk.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Gives back to {@code /openapi} what the server drops when it reads the document: roles and
 * problems of calls, and the sockets. Run by the server only. What is empty stays dropped, as an
 * empty list of {@code fields}.
 */
public class ServedDocument implements OASFilter {

  private static final String DOCUMENT = "/META-INF/openapi.json";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    JsonNode document = written();
    extend(api, document);
    api.getPaths()
        .getPathItems()
        .forEach((path, item) -> extend(item, document.path("paths").path(path)));
  }

  private static void extend(PathItem path, JsonNode written) {
    path.getOperations()
        .forEach(
            (method, operation) ->
                extend(operation, written.path(method.name().toLowerCase(Locale.ROOT))));
  }

  private static JsonNode written() {
    try (InputStream document = ServedDocument.class.getResourceAsStream(DOCUMENT)) {
      return Wire.json().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With plain lists and maps: the server writes them with a library of its own. */
  private static void extend(Extensible<?> part, JsonNode written) {
    written
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getKey().startsWith("x-")) {
                part.addExtension(
                    field.getKey(), Wire.json().convertValue(field.getValue(), Object.class));
              }
            });
  }
}
