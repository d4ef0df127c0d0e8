package hs.desk.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hs.desk.monitor.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final Path MADE = Path.of("target/classes/META-INF/openapi.json");
  private static final Path COMMITTED = Path.of("ui/openapi/openapi.json");
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
        .as("run mvn -pl web -am test -DskipFrontend -Dopenapi.write and commit %s", COMMITTED)
        .isEqualTo(made);
  }

  @Test
  void everyCallSaysWhatItDoesForWhomAndWhatCanGoWrong() throws IOException {
    List<String> poor = new ArrayList<>();
    calls(made()).forEach((name, call) -> poor.addAll(missing(name, call)));
    assertThat(poor).isEmpty();
  }

  private static List<String> missing(String name, JsonNode call) {
    List<String> missing = new ArrayList<>();
    for (String text : List.of("summary", "description", "operationId", "x-access")) {
      if (call.path(text).asText().isBlank()) {
        missing.add(name + " has no " + text);
      }
    }
    if (call.path("tags").isEmpty() || !call.has("x-roles")) {
      missing.add(name + " has no tag or no roles");
    }
    if (!call.path("responses").has("503")
        || !call.path("responses").fieldNames().next().startsWith("2")) {
      missing.add(name + " does not say what it answers");
    }
    boolean bare = !call.has("requestBody") && !call.has("parameters");
    boolean silent = call.path("responses").has("204");
    if (!(bare && silent) && !call.toString().contains("\"example")) {
      missing.add(name + " has no example");
    }
    return missing;
  }

  @Test
  void everyPropertyAndParameterIsExplained() throws IOException {
    List<String> unexplained = new ArrayList<>();
    JsonNode document = made();
    document
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(
                        property -> {
                          if (property.getValue().path("description").asText().isBlank()) {
                            unexplained.add(schema.getKey() + "." + property.getKey());
                          }
                        }));
    calls(document)
        .forEach(
            (name, call) ->
                call.path("parameters")
                    .forEach(
                        parameter -> {
                          if (parameter.path("description").asText().isBlank()
                              || !parameter.has("example")) {
                            unexplained.add(name + " " + parameter.path("name").asText());
                          }
                        }));
    assertThat(unexplained).as("add them to words.properties").isEmpty();
  }

  @Test
  void everyWordIsOfANameThatIsThere() throws IOException {
    String text = Files.readString(MADE);
    assertThat(Table.of("words.properties").stringPropertyNames())
        .hasSizeGreaterThan(250)
        .allSatisfy(
            key -> {
              String name = key.substring(key.lastIndexOf('.') + 1);
              assertThat(text.contains("\"" + name + "\"") || text.contains("\"" + name + "1\""))
                  .as("%s is no name on the wire", key)
                  .isTrue();
            });
  }

  /** Told on sockets, of methods that no operation has, of a fault of ours; the last by nothing. */
  private static final List<String> OF_NO_OPERATION =
      List.of("chat-text", "chat-ref", "method-not-allowed", "internal-error", "too-many");

  /** Constraints of Bean Validation that nothing on the wire has now. */
  private static final List<String> UNUSED =
      List.of("not-empty", "pattern", "positive-or-zero", "min", "decimal-max", "decimal-min");

  @Test
  void everyProblemThatHasATextIsOfAnOperation() throws IOException {
    Set<String> told = new TreeSet<>();
    calls(made()).forEach((name, call) -> addNames(told, call.path("x-problems")));
    assertThat(texts())
        .as("add them to problems.properties")
        .allSatisfy(key -> assertThat(told).contains(key));
    assertThat(told).as("has no text").allSatisfy(code -> assertThat(texts()).contains(code));
  }

  private static void addNames(Set<String> names, JsonNode problems) {
    problems.forEach(
        codes ->
            codes
                .properties()
                .forEach(
                    code -> {
                      names.add(code.getKey());
                      code.getValue().forEach(rule -> names.add(rule.asText()));
                    }));
  }

  private static Set<String> texts() {
    Set<String> keys =
        new TreeSet<>(
            ResourceBundle.getBundle("hs.desk.web.error.messages", Locale.ENGLISH).keySet());
    keys.removeIf(key -> key.startsWith("title.") || key.endsWith(".untold"));
    keys.removeAll(OF_NO_OPERATION);
    keys.removeAll(UNUSED);
    return keys;
  }

  @Test
  void everyEntryOfProblemsIsOfAnOperation() throws IOException {
    List<String> operations =
        calls(made()).values().stream().map(call -> call.path("operationId").asText()).toList();
    assertThat(operations).containsAll(new OwnProblems().operations());
  }

  @Test
  void exportsAreThereInBothForms() throws IOException {
    assertThat(calls(made()))
        .allSatisfy(
            (name, call) -> {
              if (name.endsWith("/export/")) {
                List<String> forms = new ArrayList<>();
                call.at("/responses/200/content").fieldNames().forEachRemaining(forms::add);
                assertThat(forms).as(name).containsExactly("text/csv", XLSX);
              }
            });
  }

  @Test
  void everySocketSaysWhatGoesOverIt() throws IOException {
    JsonNode document = made();
    JsonNode sockets = document.path("x-websockets");
    assertThat(sockets.fieldNames())
        .toIterable()
        .contains("/hsapi/ws/chat/", "/hsapi/ws/instruction/")
        .containsAll(
            Arrays.stream(Topic.values()).map(it -> "/hsapi/ws/" + it.path() + "/").toList());
    assertThat(sockets.findValuesAsText("$ref"))
        .hasSizeGreaterThan(50)
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  private static JsonNode made() throws IOException {
    return JSON.readTree(MADE.toFile());
  }

  private static Map<String, JsonNode> calls(JsonNode document) {
    Map<String, JsonNode> calls = new TreeMap<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call -> calls.put(call.getKey() + " " + path.getKey(), call.getValue())));
    return calls;
  }

  @Test
  void namesAreThoseOfTheWire() throws IOException {
    JsonNode schemas = JSON.readTree(MADE.toFile()).at("/components/schemas");
    assertThat(schemas.at("/Problem/properties").has("request_id")).isTrue();
    assertThat(schemas.at("/LoggedIn/properties/expires_at/allOf/0/$ref").asText())
        .endsWith("/Instant");
    assertThat(schemas.at("/Instant/format").asText()).isEqualTo("date-time");
    assertThat(schemas.at("/Decimal/type").asText()).isEqualTo("string");
  }
}
