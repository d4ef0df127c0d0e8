package hs.desk.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settlement statement of 2023-02-15 (domain.md §8.1, E1), to the cent. */
class SettlementIT {

  private final RunningDesk desk = Suite.desk();
  private FeedBook feed;
  private Figures figures;

  @BeforeEach
  void writeTheDay() {
    feed = new FeedBook(desk);
    figures = new Figures(desk.as("risk1"), feed.product());
    feed.contract("ag2306", "SHFE", "期货", "白银", "15")
        .contract("au2308", "SHFE", "期货", "黄金", "1000")
        .rate("ag2306", "0.19", "0.00001", "0", true)
        .rate("au2308", "0.14", "0", "2", true)
        .quote("ag2306", "4941", "4928", "4928", null)
        .quote("au2308", "412.98", "413.8", "413.8", null)
        .write();
    feed.trade("A01", "SHFE", "ag2306", "BUY", "OPEN", "4", "4942")
        .trade("A01", "SHFE", "ag2306", "SELL", "CLOSETODAY", "4", "4946")
        .trade("A01", "SHFE", "ag2306", "BUY", "OPEN", "4", "4927")
        .trade("A01", "SHFE", "ag2306", "SELL", "OPEN", "2", "4927")
        .trade("A01", "SHFE", "au2308", "SELL", "OPEN", "2", "413.1")
        .position("A01", "ag2306", "L", "0", "4", "295620", "295620")
        .position("A01", "ag2306", "S", "0", "2", "147810", "147810")
        .position("A01", "au2308", "S", "0", "2", "826200", "826200")
        .account("A01", "10000000")
        .write();
  }

  @AfterEach
  void takeItAway() {
    feed.close();
  }

  @Test
  void theAccountIsTheStatements() {
    figures.awaitRow(
        "strategy_account",
        "A01",
        Map.of(
            "pre_balance", "10000000",
            "close_profit", "240.00",
            "position_profit", "-1370.00",
            "commission", "11.41",
            "margin", "172043.20",
            "balance", "9998858.59",
            "available", "9826815.39",
            "frozen", "0",
            "option_value", "0",
            "risk_degree", "0.017206283942"));
    figures.assertSocketShowsTheSame("acc", "strategy_account");
  }

  @Test
  void positionsAreMarkedAtTheSettlement() {
    figures.awaitRow(
        "strategy_position",
        "A01|ag2306",
        Map.of("net", "2", "position_profit", "30.00", "margin", "84268.80"));
    figures.awaitRow(
        "strategy_position",
        "A01|au2308",
        Map.of("net", "-2", "position_profit", "-1400.00", "margin", "115864.00"));
    figures.awaitRow(
        "pos_group_statistic",
        "total|total",
        Map.of("position_profit", "-1370.00", "margin", "200132.80", "rows", "2", "unvalued", "0"));
    figures.awaitRow("pos_group_statistic", "sub_type|白银", Map.of("position_profit", "30.00"));
    figures.assertSocketShowsTheSame("pos", "strategy_position");
    figures.assertSocketShowsTheSame("pos_group_statistic", "pos_group_statistic");
  }

  @Test
  void tradesAddUpByContractSideAndOffset() {
    String path = "trade_statistic";
    figures.awaitRow(
        path,
        "ag2306|BUY|OPEN",
        Map.of(
            "count", "2",
            "volume", "8",
            "turnover", "592140",
            "avg_price", "4934.5",
            "commission", "5.93"));
    figures.awaitRow(
        path, "ag2306|SELL|CLOSETODAY", Map.of("turnover", "296760", "commission", "0"));
    figures.awaitRow(
        path,
        "ag2306|SELL|OPEN",
        Map.of("turnover", "147810", "avg_price", "4927", "commission", "1.48"));
    figures.awaitRow(
        path,
        "au2308|SELL|OPEN",
        Map.of("turnover", "826200", "avg_price", "413.1", "commission", "4"));
    JsonNode bought = figures.row(path, "ag2306|BUY|OPEN");
    assertThat(bought.path("first_time").asText()).startsWith("2023-02-15T10:00:01");
    assertThat(bought.path("last_time").asText()).startsWith("2023-02-15T10:00:03");
    figures.assertSocketShowsTheSame(path, path);
  }

  @Test
  void whatTheFeedTellsWins() {
    figures.awaitRow("strategy_account", "A01", Map.of("commission", "11.41"));
    assertThat(
            desk.feed()
                .update(
                    "UPDATE strategy_account SET margin = 200000, commission = 12, close_profit ="
                        + " 239 WHERE product_code = ?",
                    feed.product()))
        .isEqualTo(1);
    figures.awaitRow(
        "strategy_account",
        "A01",
        Map.of(
            "margin", "200000",
            "commission", "12",
            "close_profit", "239",
            "position_profit", "-1370",
            "balance", "9998857",
            "available", "9798857"));
  }

  @Test
  void ordersAddUpAndWarnBeforeTheExchangeDoes() {
    String path = "order_statistic";
    figures.awaitRow(path, "ag2306|BUY", Map.of("count", "2", "traded", "8", "fill_ratio", "1"));
    feed.cancelled("A01", "SHFE", "ag2306", "BUY", 398)
        .cancelled("A01", "SHFE", "ag2306", "SELL", 1)
        .write();
    figures.awaitRow(
        path,
        "ag2306|BUY",
        Map.of(
            "count", "400",
            "volume", "406",
            "traded", "8",
            "left", "0",
            "active", "0",
            "cancelled", "398",
            "rejected", "0",
            "cancel_ratio", "0.995"));
    assertThat(figures.row(path, "ag2306|BUY").path("warning").asBoolean(true)).isFalse();
    feed.cancelled("A01", "SHFE", "ag2306", "SELL", 2).write();
    figures.awaitRow(path, "ag2306|SELL", Map.of("cancelled", "2"));
    assertThat(figures.row(path, "ag2306|SELL").path("warning").asBoolean()).isTrue();
    figures.assertSocketShowsTheSame(path, path);
  }
}
