package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemIT {

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");

  private static void assertClean(Answer answer) {
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    JsonNode body = answer.json();
    assertThat(body.get("status").asInt()).isEqualTo(answer.status());
    for (String member :
        new String[] {"type", "title", "detail", "code", "instance", "request_id"}) {
      assertThat(body.path(member).asText()).as(member).isNotBlank();
    }
    assertThat(answer.text()).doesNotContain("hs.desk", "Exception", "java.", "SELECT ", "payara");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|zh-CN",
        "*;q=0.5|zh-CN",
        ";;;|zh-CN",
        "fr|zh-CN",
        "fr, en;q=0.1|en",
        "en;q=0|zh-CN"
      })
  void whereNothingWillDoItIsChinese(String asked, String spoken) {
    Answer answer = desk.anonymous().with("Accept-Language", asked).get("api/user/").expect(401);
    assertThat(answer.header("Content-Language")).contains(spoken);
  }

  static Stream<String> bodiesThatAreNone() {
    return Stream.of(
        "",
        "null",
        "{",
        "{\"product_code\":",
        "{'product_code':'P001'}",
        "{\"product_code\":\"P001\",\"product_code\":\"P002\"}",
        "{} {}",
        "{}]",
        "\uFEFF{}",
        "[]",
        "7",
        "\"text\"",
        "{\"note\":NaN}",
        "{\"note\":\"\\ud800\"",
        "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"x\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "}",
        "{\"product_code\":" + "9".repeat(900_000) + "}");
  }

  @ParameterizedTest
  @MethodSource("bodiesThatAreNone")
  void aBodyThatCannotBeReadIs400(String body) {
    Answer answer = manager.post("api/instructions/adjustment/", body).expect(400);
    assertClean(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"product_code\":7}|product_code",
        "{\"product_code\":\"P001\",\"urgency\":\"SOON\"}|urgency",
        "{\"product_code\":\"P001\",\"deadline\":\"2026-11-23T15:00:00\"}|deadline",
        "{\"product_code\":\"P001\",\"adjustments\":{}}|adjustments",
        "{\"product_code\":\"P001\",\"adjustments\":[{\"c_instrument_id\":\"IF2612\",\"adjusted_position\":\"NaN\"}]}|adjustments[0].adjusted_position",
        "{\"product_code\":\"P001\",\"adjustments\":[{\"c_instrument_id\":\"IF2612\",\"adjusted_position\":1e400}]}|adjustments[0].adjusted_position",
        "{\"product_code\":\"P001\",\"adjustments\":[{},{\"c_instrument_id\":[]}]}|adjustments[1].c_instrument_id",
        "{\"adjustments\":[{\"c_instrument_id\":\"IF2612\",\"adjusted_position\":1}]}|product_code",
      })
  void aFieldOfTheWrongTypeOrMissingIs400AndNamed(String body, String field) {
    Answer answer = manager.post("api/instructions/adjustment/", body).expect(400);
    assertClean(answer);
    assertThat(answer.json().get("fields").findValuesAsText("field")).contains(field);
    assertThat(answer.json().at("/fields/0/detail").asText()).isNotBlank();
  }

  @Test
  void fieldsAreAlwaysThereAndSoAreTheirMembers() {
    JsonNode whole = manager.get("api/instructions/999999999/").expect(404).json();
    assertThat(whole.path("fields").isArray()).isTrue();
    assertThat(whole.path("fields")).isEmpty();
    JsonNode field =
        manager.post("api/instructions/adjustment/", "{}").expect(400).json().at("/fields/0");
    assertThat(field.has("limit")).isTrue();
    assertThat(field.has("actual")).isTrue();
    assertThat(field.path("actual").isNull()).isTrue();
  }

  @Test
  void timesInAFieldAreTheWires() {
    String body =
        "{\"product_code\":\"P001\",\"deadline\":\"2020-01-01T00:00:00Z\",\"adjustments\":[]}";
    JsonNode problem = manager.post("api/instructions/adjustment/", body).expect(422).json();
    assertThat(problem.path("fields").findValuesAsText("actual"))
        .contains("2020-01-01T08:00:00+08:00");
  }

  @Test
  void aLongBodyIs413AnnouncedOrNot() throws Exception {
    String long1 = "{\"note\":\"" + "x".repeat(1 << 20) + "\"}";
    Answer announced = manager.post("api/instructions/adjustment/", long1).expect(413);
    assertClean(announced);
    assertThat(chunked(long1)).isEqualTo(413);
  }

  private int chunked(String body) throws Exception {
    URI uri = desk.app().resolve("wsapp/api/instructions/adjustment/");
    InputStream in = new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + manager.token())
            .POST(BodyPublishers.ofInputStream(() -> in))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return response.statusCode();
  }

  @Test
  void otherEncodingsAre400() throws Exception {
    URI uri = desk.app().resolve("wsapp/api/instructions/adjustment/");
    for (byte[] body :
        Arrays.asList(
            "{\"note\":\"x\"}".getBytes(StandardCharsets.UTF_16),
            "{\"note\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1))) {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + manager.token())
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      })
  void anotherTypeIs415(String type) {
    Answer answer =
        manager.with("Content-Type", type).post("api/instructions/adjustment/", "{}").expect(415);
    assertClean(answer);
  }

  @Test
  void anotherTypeOfAnswerIs406() {
    assertClean(manager.with("Accept", "text/html").get("api/user/").expect(406));
  }

  static Stream<Arguments> methodsThatAreNone() {
    return Stream.of(
        Arguments.of("DELETE", "api/products/", "GET"),
        Arguments.of("PATCH", "api/user/", "GET"),
        Arguments.of("GET", "api/user/login/", "POST"),
        Arguments.of("PUT", "api/instructions/adjustment/", "POST"));
  }

  @ParameterizedTest
  @MethodSource("methodsThatAreNone")
  void anotherMethodIs405WithAllow(String method, String path, String allowed) {
    Answer answer = manager.send(method, path, null).expect(405);
    assertClean(answer);
    assertThat(answer.header("Allow").orElseThrow()).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/nothing/",
        "api/instructions/999999999/",
        "api/instructions/abc/",
        "api/instructions/99999999999999999999/",
        "api/instructions/-1/",
        "api/products/P004/",
        "api/products/NOPE/",
        "api/contract-list/NOPE/",
        "/hsapi/nothing",
        "/hsapi/WEB-INF/web.xml",
        "/hsapi/assets/nothing.js",
        "/hsapi/wsapp",
        "/hsapi/problem"
      })
  void whatIsNotThereIs404(String path) {
    assertClean(manager.get(path).expect(404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=x",
        "page=1.5",
        "ordering=nothing",
        "ordering=-id,nothing",
        "status=NOPE",
        "created_after=yesterday"
      })
  void aQueryThatCannotBeReadIs400AndNamed(String query) {
    Answer answer = manager.get("api/instructions/?" + query).expect(400);
    assertClean(answer);
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo(query.split("=")[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, 1…1000000",
    "page=99999999999999999999, 1…1000000",
    "page_size=0, 1…500",
    "page_size=501, 1…500",
    "created_after=9999-01-01T00:00:00Z, 1970…9998"
  })
  void aQueryThatIsOutOfRangeBreaksARule(String query, String limit) {
    Answer answer = manager.get("api/instructions/?" + query).expect(422);
    assertClean(answer);
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo(query.split("=")[0]);
    assertThat(answer.json().at("/fields/0/limit").asText()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%00", "%0d%0a", "%ff", "..%2f..%2f", "a'%20or%20'1'='1", "%25", "%3Cscript%3E"})
  void oddPathsAreNoFailureOfOurs(String step) {
    Answer answer = manager.get("api/products/" + step + "/");
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    assertThat(answer.text()).doesNotContainIgnoringCase("payara").doesNotContain("Exception");
  }

  @Test
  void listsHaveOneForm() {
    JsonNode page = manager.get("api/products/?page_size=1").expect(200).json();
    assertThat(page.get("count").asInt()).isEqualTo(4);
    assertThat(page.get("count_exact").asBoolean()).isTrue();
    assertThat(page.get("previous").isNull()).isTrue();
    assertThat(page.get("results")).hasSize(1);
    URI next = URI.create(page.get("next").asText());
    JsonNode second = manager.get(next.getRawPath() + "?" + next.getRawQuery()).expect(200).json();
    assertThat(second.at("/results/0/code").asText()).isEqualTo("P002");
    assertThat(second.get("previous").asText()).contains("page=1");
  }

  @Test
  void bothEndsOfAPathAreServed() {
    assertThat(manager.get("api/user").expect(200).json())
        .isEqualTo(manager.get("api/user/").expect(200).json());
  }
}
