package hs.desk.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a screen says beside its figures: which desk it shows, and what the exchanges do. */
class SurroundingsIT {

  private final RunningDesk desk = Suite.desk();

  @Test
  void theDeskSaysWhatItIsToWhoeverComes() {
    JsonNode answer = desk.anonymous().get("api/environment/").expect(200).json();
    assertThat(answer.toString()).isEqualTo("{\"environment\":\"DEMO\"}");
  }

  @Test
  void theDemosExchangesTradeRoundTheClock() {
    JsonNode answer = desk.as("viewer1").get("api/exchanges/").expect(200).json();
    List<Map<String, Object>> stored =
        desk.inspect("strategy")
            .rows("SELECT DISTINCT c_exchange_id AS id FROM exchange_calendar ORDER BY id");
    assertThat(answer.path("exchanges").findValuesAsText("c_exchange_id"))
        .containsExactlyElementsOf(stored.stream().map(row -> (String) row.get("id")).toList())
        .contains("CFFEX", "SHFE", "SSE");
    assertThat(answer.path("exchanges"))
        .allSatisfy(
            exchange -> {
              assertThat(exchange.path("phase").asText()).isEqualTo("CONTINUOUS");
              assertThat(exchange.get("until").isNull()).isTrue();
            });
    assertThat(answer.path("as_of").asText()).endsWith("+08:00");
  }

  @Test
  void theTradingDayIsOneOfTheCalendarAndNotOver() {
    String day =
        desk.as("viewer1").get("api/exchanges/").expect(200).json().path("trading_day").asText();
    assertThat(LocalDate.parse(day)).isAfterOrEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    assertThat(
            desk.inspect("strategy")
                .number(
                    "SELECT COUNT(*) FROM exchange_calendar WHERE day = ? AND is_trading_day", day))
        .isPositive();
  }
}
