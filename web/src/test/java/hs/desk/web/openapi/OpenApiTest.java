package hs.desk.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final Path MADE = Path.of("target/classes/META-INF/openapi.json");
  private static final Path COMMITTED = Path.of("ui/openapi/openapi.json");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Test
  void theCommittedDocumentIsTheOneTheResourcesMake() throws IOException {
    String made = JSON.writeValueAsString(JSON.readTree(MADE.toFile())) + "\n";
    String write = System.getProperty("openapi.write", "false");
    if (!write.equals("false")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, made);
    }
    assertThat(Files.readString(COMMITTED, StandardCharsets.UTF_8))
        .as("run mvn -pl web -am test -Dopenapi.write and commit %s", COMMITTED)
        .isEqualTo(made);
  }

  @Test
  void everyCallHasASummaryATagAndItsProblems() throws IOException {
    JsonNode paths = JSON.readTree(MADE.toFile()).get("paths");
    List<String> poor = new ArrayList<>();
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call -> {
                          if (isPoor(call.getValue())) {
                            poor.add(call.getKey() + " " + path.getKey());
                          }
                        }));
    assertThat(poor).isEmpty();
  }

  private static boolean isPoor(JsonNode call) {
    return call.isObject()
        && (call.path("summary").asText().isBlank()
            || call.path("tags").isEmpty()
            || !call.path("responses").has("503"));
  }

  @Test
  void namesAreThoseOfTheWire() throws IOException {
    JsonNode schemas = JSON.readTree(MADE.toFile()).at("/components/schemas");
    assertThat(schemas.at("/Problem/properties").has("request_id")).isTrue();
    assertThat(schemas.at("/LoggedIn/properties/expires_at/$ref").asText()).endsWith("/Instant");
    assertThat(schemas.at("/Instant/format").asText()).isEqualTo("date-time");
    assertThat(schemas.at("/Decimal/type").asText()).isEqualTo("string");
  }
}
