package hs.desk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT {

  private static final String PATH = "api/instructions/export/";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");

  private long create(String note) {
    Map<String, Object> body =
        new HashMap<>(new Book(desk.inspect("pms_monitor"), "P001").reduction(note, 1));
    return manager
        .post("api/instructions/adjustment/", body)
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  @ParameterizedTest
  @CsvSource({
    "'=1+2', '''=1+2'",
    "'@SUM(A1)', '''@SUM(A1)'",
    "'-2+3', '''-2+3'",
    "'+cmd|x', '''+cmd|x'",
    "'＝1+2', '''＝1+2'",
    "'plain', 'plain'"
  })
  void aNoteIsNeverCalculated(String note, String cell) {
    long id = create(note);
    String file = manager.get(PATH + "?format=csv&columns=id,note").expect(200).text();
    assertThat(file).startsWith("\uFEFFid,note\r\n").contains(id + "," + cell + "\r\n");
  }

  @Test
  void followsFiltersOrderAndColumns() {
    create("export order");
    Answer answer =
        manager
            .get(PATH + "?product_code=P001&ordering=id&columns=id,product_code,status")
            .expect(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition").orElseThrow()).contains("instructions.csv");
    long[] ids =
        answer
            .text()
            .lines()
            .skip(1)
            .peek(line -> assertThat(line.split(",")[1]).isEqualTo("P001"))
            .mapToLong(line -> Long.parseLong(line.split(",")[0]))
            .toArray();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat((long) ids.length)
        .isLessThanOrEqualTo(
            desk.inspect("strategy")
                .number("SELECT COUNT(*) FROM instruction WHERE product_code = 'P001'"))
        .isPositive();
  }

  @Test
  void showsNoForeignProduct() {
    String seen = desk.as("viewer1").get(PATH + "?columns=product_code").expect(200).text();
    assertThat(seen.lines().skip(1)).containsOnly("P001");
    assertThat(desk.as("admin1").get(PATH + "?columns=id").expect(200).text())
        .isEqualTo("\uFEFFid\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?format=pdf", "?columns=password", "?ordering=x", "?status=NONE"})
  void whatCannotBeIsRefused(String query) {
    manager.get(PATH + query).expect(400);
  }

  @Test
  void anExportIsOnRecord() {
    manager.get(PATH + "?columns=id&product_code=P002").expect(200);
    var taken =
        desk.inspect("strategy")
            .rows(
                "SELECT payload FROM event WHERE kind = 'export.taken' AND actor = 'manager1'"
                    + " ORDER BY id DESC LIMIT 1");
    assertThat(taken.get(0).get("payload").toString()).contains("\"instructions\"", "P002", "csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strategy_position",
        "strategy_account",
        "trade_statistic",
        "order_statistic",
        "pos_group_statistic",
        "quote"
      })
  void everyTopicIsExportedAsItIsAnswered(String topic) {
    JsonNode rows = manager.get("data/" + topic + "/").expect(200).json().path("rows");
    Answer answer = manager.get("data/" + topic + "/export/?format=csv").expect(200);
    String[] lines = answer.text().split("\r\n");
    String head = lines[0].substring(1);
    assertThat(head).startsWith("key,seq,");
    if (!rows.isEmpty()) {
      assertThat(head.split(",")).containsExactlyElementsOf(rows.get(0)::fieldNames);
      assertThat(lines).hasSizeGreaterThan(rows.size() / 2);
      String key = rows.get(0).path("key").asText();
      assertThat(answer.text()).contains("\n" + key + ",");
    }
  }

  /** To an administrator every topic of products is empty. */
  @ParameterizedTest
  @ValueSource(strings = {"strategy_position", "trade_statistic", "pos_group_statistic", "quote"})
  void noColumnIsInventedWhereThereAreNoRows(String topic) {
    DeskClient admin = desk.as("admin1");
    String path = "data/" + topic + "/export/?c_instrument_ids=none&columns=";
    assertThat(admin.get(path + "seq,key").expect(200).text()).isEqualTo("\uFEFFseq,key\r\n");
    JsonNode problem = admin.get(path + "key,%3D1%2B2").expectProblem(400, "field-invalid").json();
    assertThat(problem.at("/fields/0/field").asText()).isEqualTo("columns");
  }

  private List<JsonNode> positions() {
    JsonNode rows = manager.get("data/strategy_position/").expect(200).json().path("rows");
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  /** Those of contracts that are listed: others may have left something open on what is not. */
  private List<JsonNode> known() {
    return positions().stream().filter(row -> !row.path("multiplier").isNull()).toList();
  }

  private static BigDecimal multiplier(JsonNode row) {
    return new BigDecimal(row.path("multiplier").asText());
  }

  private static boolean beginsWithI(JsonNode row) {
    return row.path("c_instrument_id").asText().toLowerCase(Locale.ROOT).startsWith("i");
  }

  private static String said(String condition) {
    return "&filter=" + URLEncoder.encode(condition, StandardCharsets.UTF_8);
  }

  @Test
  void rowsAreThoseOfADecimalAndOfATextInTheOrderAskedFor() {
    await().untilAsserted(this::rowsAreAsAskedFor);
  }

  /** As long as none comes or goes between the two readings, which another's may. */
  private void rowsAreAsAskedFor() {
    List<JsonNode> known = known();
    BigDecimal least = known.stream().map(ExportIT::multiplier).min(BigDecimal::compareTo).get();
    List<String> expected =
        known.stream()
            .filter(row -> multiplier(row).compareTo(least) > 0 && beginsWithI(row))
            .sorted(
                Comparator.comparing(ExportIT::multiplier)
                    .reversed()
                    .thenComparing(row -> row.path("key").asText()))
            .map(row -> row.path("key").asText())
            .toList();
    String query =
        said("multiplier:gt:" + least.setScale(10).toPlainString())
            + said("c_instrument_id:starts:I|key:blank")
            + "&ordering=-multiplier";
    String file =
        manager.get("data/strategy_position/export/?columns=key" + query).expect(200).text();
    assertThat(expected).hasSizeGreaterThan(1).hasSizeLessThan(known.size());
    assertThat(file.lines().skip(1)).containsExactlyElementsOf(expected);
  }

  /** Of one that is listed: rows of a contract that left the list a moment ago are still shown. */
  @Test
  void rowsAreFoundAndOrderedByTheNameOfTheirContract() {
    List<String> shown = known().stream().map(row -> row.path("c_instrument_id").asText()).toList();
    Map<String, Object> listed =
        desk
            .inspect("pms_monitor")
            .rows("SELECT c_instrument_id id, c_instrument_name name FROM contract_list")
            .stream()
            .filter(row -> shown.contains(row.get("id").toString()))
            .findFirst()
            .get();
    String id = listed.get("id").toString();
    String name = listed.get("name").toString();
    String path = "data/strategy_position/export/?columns=c_instrument_id,c_instrument_name";
    String query = said("c_instrument_name:contains:" + name) + "&ordering=-c_instrument_name";
    String file = manager.get(path + query).expect(200).text();
    assertThat(file.lines().skip(1)).contains(id + "," + name).allMatch(it -> it.contains(name));
  }

  @Test
  void conditionsHoldForInstructionsToo() {
    long first = create("narrow export");
    long second = create("Narrow Export");
    String query = said("note:eq:NARROW EXPORT") + said("id:ge:" + first) + "&ordering=id";
    String file = manager.get(PATH + "?columns=id" + query).expect(200).text();
    assertThat(file.lines().skip(1)).containsExactly("" + first, "" + second);
  }

  @ParameterizedTest
  @CsvSource({
    "filter=password:eq:1, filter[0]",
    "filter=net:gt:0&filter=net:near:1, filter[1]",
    "filter=net:gt:many, filter[0]",
    "filter=net:contains:1, filter[0]",
    "filter=c_instrument_id:contains:, filter[0]",
    "ordering=-password, ordering"
  })
  void whatIsNoConditionIsRefusedWithItsField(String query, String field) {
    JsonNode problem =
        manager
            .get("data/strategy_position/export/?" + query)
            .expectProblem(400, "field-invalid")
            .json();
    assertThat(problem.at("/fields/0/field").asText()).isEqualTo(field);
  }

  @Test
  void conditionsAndOrderAreOnRecord() {
    String query = "?columns=key&product_codes=P001&ordering=-net" + said("net:gt:0|net:lt:-1");
    Answer taken = manager.get("data/strategy_position/export/" + query).expect(200);
    var event =
        desk.inspect("strategy")
            .rows(
                "SELECT payload FROM event WHERE kind = 'export.taken' AND request_id = ?",
                taken.header("X-Request-Id").orElseThrow());
    assertThat(event.get(0).get("payload").toString())
        .contains("P001", "\"filter\":[\"net:gt:0|net:lt:-1\"]", "\"ordering\":\"-net\"");
  }

  @Test
  void excelHasTypedCells() throws Exception {
    long id = create("=danger");
    String query = "?format=xlsx&columns=id,note,created_at,total_current_delta_value";
    List<Row> rows = sheet(PATH + query);
    Row newest = rows.get(1);
    assertThat(rows.get(0).getCellText(1)).isEqualTo("note");
    assertThat(newest.getCell(0).getType()).isEqualTo(CellType.NUMBER);
    assertThat(newest.getCell(0).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(id));
    assertThat(newest.getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(newest.getCell(1).asString()).isEqualTo("'=danger");
    assertThat(newest.getCell(2).asDate().toLocalDate())
        .isEqualTo(LocalDate.now(ZoneOffset.ofHours(8)));
    assertThat(newest.getCell(3).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.getType() == CellType.FORMULA));
  }

  private List<Row> sheet(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(desk.app() + "wsapp/" + path))
            .header("Authorization", "Bearer " + manager.token())
            .build();
    Path file = Files.createTempFile("export", ".xlsx");
    try {
      HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
      try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
        return book.getFirstSheet().read();
      }
    } finally {
      Files.delete(file);
    }
  }
}
