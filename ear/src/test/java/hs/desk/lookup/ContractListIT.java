package hs.desk.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractListIT {

  private final RunningDesk desk = Suite.desk();
  private final DeskClient caller = desk.as("viewer1");
  private final Database monitor = desk.inspect("pms_monitor");

  private static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.get("results").spliterator(), false)
        .map(row -> row.get("c_instrument_id").asText())
        .toList();
  }

  @Test
  void pagesCoverTheWholeListOnce() {
    long all = monitor.number("select count(*) from contract_list");
    JsonNode first = caller.get("api/contract-list/?page_size=100").expect(200).json();
    assertThat(first.get("count").asLong()).isEqualTo(all);
    JsonNode second = caller.get("api/contract-list/?page_size=100&page=2").expect(200).json();
    assertThat(ids(first)).hasSize(100).isSorted().doesNotContainAnyElementsOf(ids(second));
    assertThat(first.get("next").asText()).contains("page=2");
    assertThat(first.get("previous").isNull()).isTrue();
  }

  @Test
  void filtersAreCommaSeparatedAndUnknownCodesMatchNothing() {
    JsonNode page =
        caller.get("api/contract-list/?exchange=SSE,SZSE&page_size=500").expect(200).json();
    assertThat(page.get("count").asLong())
        .isEqualTo(
            monitor.number(
                "select count(*) from contract_list where c_exchange_id in ('SSE','SZSE')"))
        .isPositive();
    assertThat(
            caller.get("api/contract-list/?type=nothing").expect(200).json().get("count").asLong())
        .isZero();
  }

  @Test
  void namesAreFoundByTheirInitials() {
    List<String> byName = ids(search("%E8%B1%86%E7%B2%95"));
    assertThat(byName).isNotEmpty();
    assertThat(ids(search("DP"))).containsAll(byName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zsyh", "ZSYX", "zly", "tsl"})
  void charactersOfAllReadingsAndRareOnesAreFoundToo(String initials) {
    assertThat(ids(search(initials))).isNotEmpty();
  }

  private JsonNode search(String words) {
    return caller.get("api/contract-list/?page_size=500&search=" + words).expect(200).json();
  }

  @Test
  void lookUpKeepsTheOrderAndLeavesOutTheUnknown() {
    List<Map<String, Object>> two =
        monitor.rows("select c_instrument_id from contract_list order by rand() limit 2");
    String a = (String) two.get(0).get("c_instrument_id");
    String b = (String) two.get(1).get("c_instrument_id");
    JsonNode page =
        caller
            .post("api/contract-list/", Map.of("c_instrument_ids", List.of(b, "no-such", a, b)))
            .expect(200)
            .json();
    assertThat(ids(page)).containsExactly(b, a);
  }

  @Test
  void aLookUpHasALimit() {
    List<String> ids = IntStream.range(0, 501).mapToObj(i -> "x" + i).toList();
    caller.post("api/contract-list/", Map.of("c_instrument_ids", ids)).expect(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"c_instrument_ids\":\"IF2612\"}", "{", "null"})
  void whatIsNoLookUpIsRefused(String body) {
    assertThat(caller.post("api/contract-list/", body).status()).isEqualTo(400);
  }

  @Test
  void oneContractComesWithItsQuote() {
    String id =
        (String)
            monitor
                .rows("select c_instrument_id from quote where last_price is not null limit 1")
                .get(0)
                .get("c_instrument_id");
    JsonNode contract = caller.get("api/contract-list/" + id + "/").expect(200).json();
    assertThat(contract.get("c_instrument_id").asText()).isEqualTo(id);
    assertThat(contract.get("multiplier").isTextual()).isTrue();
    assertThat(contract.get("quote").get("last_price").isTextual()).isTrue();
    assertThat(contract.get("update_time").asText()).endsWith("+08:00");
    assertThat(contract.get("quote").has("ask_volume5")).isTrue();
    caller.get("api/contract-list/no-such/").expectProblem(404, "contract-not-found");
  }

  @ParameterizedTest
  @CsvSource({"page=0, 422", "page=x, 400", "page_size=501, 422", "ordering=password, 400"})
  void aWrongPageIsRefused(String query, int status) {
    caller.get("api/contract-list/?" + query).expect(status);
  }
}
