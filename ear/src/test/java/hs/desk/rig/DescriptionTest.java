package hs.desk.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is described passes, and nothing else does. */
class DescriptionTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String PRODUCT = "/hsapi/wsapp/api/products/P001/";
  private static final String REFUSAL =
      """
      {"type":"urn:hs-desk:problem:product-not-found","title":"t","status":404,"detail":"d","code":"product-not-found",
       "instance":"/","request_id":"1","fields":[],"allowed":["DRAFT"]}
      """;

  private static ObjectNode product() {
    return (ObjectNode)
        Json.read(
            """
            {"code":"P001","name":"n","state":"ACTIVE","approvals_required":0,
             "drift_tolerance":"0.02","default_account_id":"F1","currency":"CNY","nav":null,
             "version":3}
            """);
  }

  private static void check(
      String method, String path, int status, String type, boolean allow, String body) {
    Description.committed()
        .check(new Told(method, URI.create("http://127.0.0.1" + path), status, type, allow, body));
  }

  private static void check(ObjectNode product) {
    check("GET", PRODUCT, 200, JSON, false, product.toString());
  }

  private static void refuses(ObjectNode product, String what) {
    assertThatThrownBy(() -> check(product))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("GET " + PRODUCT + " -> 200", what);
  }

  private static void refuses(
      String method, String path, int status, String type, String body, String what) {
    assertThatThrownBy(() -> check(method, path, status, type, false, body))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(method + " " + path + " -> " + status, what);
  }

  @Test
  void whatIsDescribedPasses() {
    assertThatCode(() -> check(product())).doesNotThrowAnyException();
    assertThatCode(() -> check("GET", PRODUCT, 404, PROBLEM, false, REFUSAL))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("DELETE", "/hsapi/wsapp/api/user/roles/7/", 204, "", false, ""))
        .doesNotThrowAnyException();
  }

  @Test
  void aFieldThatIsNotDescribedIsRefused() {
    refuses(product().put("colour", "red"), "colour");
  }

  @Test
  void aFieldThatIsMissingIsRefused() {
    ObjectNode product = product();
    product.remove("nav");
    refuses(product, "nav");
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    refuses(product().put("version", "3"), "/version");
    refuses(product().put("drift_tolerance", 0.02), "/drift_tolerance");
    refuses(product().put("nav", "1E+2"), "/nav");
    refuses(product().put("state", "SLEEPING"), "/state");
    refuses(product().putNull("name"), "/name");
  }

  @Test
  void whatIsWrongDeepInsideIsRefused() {
    ObjectNode page = (ObjectNode) Json.read("{\"count\":1,\"count_exact\":true}");
    page.putNull("next").putNull("previous").putArray("results").add(product().put("x", 1));
    refuses("GET", "/hsapi/wsapp/api/products/", 200, JSON, page.toString(), "/results/0");
  }

  @Test
  void rowsHaveTheFieldsOfAllTheirPartsAndNoOthers() {
    String row =
        "{\"epoch\":\"7\",\"seq\":1,\"as_of\":\"2026-11-23T09:30:00+08:00\",\"rows\":[{\"x\":1}]}";
    String path = "/hsapi/wsapp/data/quote/";
    refuses("POST", path, 200, JSON, row, "'key'");
    refuses("POST", path, 200, JSON, row, "'last_price'");
    refuses("POST", path, 200, JSON, row, "'stale'");
    refuses("POST", path, 200, JSON, row, "'x'");
  }

  @Test
  void aStatusOrTypeThatIsNotDescribedIsRefused() {
    refuses("GET", PRODUCT, 409, PROBLEM, REFUSAL, "status");
    refuses("GET", PRODUCT, 404, JSON, REFUSAL, "type");
    refuses("GET", PRODUCT, 200, "text/html", "<html>", "type");
    refuses("DELETE", "/hsapi/wsapp/api/user/roles/7/", 204, JSON, "{}", "body");
  }

  @Test
  void aCodeOrRuleOfAnotherOperationIsRefused() {
    String fields =
        "{\"field\":\"name\",\"rule\":\"%s\",\"detail\":\"d\",\"limit\":null,\"actual\":null}";
    String broken =
        REFUSAL.replace("product-not-found", "rule-broken").replace("[]", "[" + fields + "]");
    check("PUT", PRODUCT, 422, PROBLEM, false, broken.formatted("account-unknown"));
    refuses("PUT", PRODUCT, 422, PROBLEM, broken.formatted("over-fill"), "'over-fill'");
    refuses("PUT", PRODUCT, 422, PROBLEM, REFUSAL, "'product-not-found'");
    refuses("GET", PRODUCT, 404, PROBLEM, REFUSAL.replace("product-", "line-"), "'line-not-found'");
  }

  @Test
  void beyondTheDescriptionOnlyRefusalsPass() {
    String nowhere = "/hsapi/wsapp/api/nowhere/";
    check("GET", nowhere, 404, PROBLEM, false, REFUSAL);
    check("DELETE", PRODUCT, 405, PROBLEM, true, REFUSAL);
    check("BREW", PRODUCT, 501, "text/html", false, "");
    check("TRACE", PRODUCT, 405, "", true, "");
    check("GET", "/hsapi/wsapp/api/products/%00/", 400, "", false, "");
    check("GET", "/health/ready", 200, JSON, false, "{}");
    refuses("GET", nowhere, 200, JSON, "{}", "path");
    refuses("GET", nowhere, 404, "text/html", "<html>", "type");
    refuses("DELETE", PRODUCT, 405, PROBLEM, REFUSAL, "method");
    refuses("DELETE", PRODUCT, 200, JSON, "{}", "method");
    refuses("TRACE", PRODUCT, 200, "message/http", "TRACE", "method");
    refuses("GET", PRODUCT, 400, "", "", "type");
  }

  @Test
  void theLiteralPathGoesBeforeTheOneWithAVariable() {
    String path = "/hsapi/wsapp/api/instructions/export/";
    check("GET", path, 200, "text/csv", false, "");
    refuses("GET", path, 404, PROBLEM, REFUSAL, "status");
  }

  @Test
  void theExamplesOfTheDescriptionAreAsItDescribes() {
    JsonNode document = Json.read(Description.FILE);
    StrictSchemas schemas = new StrictSchemas(document.at("/components/schemas"));
    document
        .at("/components/examples")
        .properties()
        .forEach(
            example ->
                assertThat(
                        schemas.faults(
                            document.at("/components/schemas/" + example.getKey()),
                            example.getValue().get("value")))
                    .as(example.getKey())
                    .isEmpty());
  }

  private static List<String> frameFaults(String topic, String frame) {
    return Description.committed().frameFaults("/hsapi/ws/" + topic + "/", Json.read(frame));
  }

  @Test
  void framesAndTheirRowsAreHeldAgainstTheDescriptionToo() {
    String snapshot =
        """
        {"type":"snapshot","epoch":"7","seq":1,"as_of":"2026-11-23T09:30:00+08:00","last":true,
         "rows":[%s]}
        """;
    String line =
        """
        {"key":"1","seq":1,"id":5,"room":"all","sender":"manager1","text":"t","ref":null,
         "instruction_id":null,"c_instrument_id":null,"sent_at":"2026-11-23T09:30:00+08:00"}
        """;
    assertThat(frameFaults("chat", snapshot.formatted(line))).isEmpty();
    assertThat(frameFaults("acc", snapshot.formatted(line))).isNotEmpty();
    assertThat(frameFaults("chat", snapshot.formatted("{}"))).isNotEmpty();
    assertThat(frameFaults("chat", "{\"type\":\"error\",\"code\":\"c\"}")).hasSize(1);
    assertThat(frameFaults("chat", "{\"type\":\"greeting\"}")).hasSize(1);
    assertThat(frameFaults("nothing", snapshot.formatted(""))).hasSize(1);
  }
}
