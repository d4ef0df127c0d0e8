package hs.desk.monitor;

import static hs.desk.monitor.FeedSteps.DAY;
import static hs.desk.monitor.FeedSteps.NOW;
import static hs.desk.monitor.FeedSteps.account;
import static hs.desk.monitor.FeedSteps.future;
import static hs.desk.monitor.FeedSteps.held;
import static hs.desk.monitor.FeedSteps.option;
import static hs.desk.monitor.FeedSteps.order;
import static hs.desk.monitor.FeedSteps.quote;
import static hs.desk.monitor.FeedSteps.trade;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.order.OrderFate;
import hs.desk.quote.QuoteRow;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import org.junit.jupiter.api.Test;

/** Accounts, groups, trades and orders as the feed changes them. */
class StatisticsTest {

  private static final Terms RB = future("rb2701", "SHFE", "rb", "10");
  private static final Terms AG = future("ag2612", "SHFE", "ag", "15");
  private static final String BOUGHT = "P001|rb2701|BUY|OPEN";

  private final Shown shown = new Shown();

  @Test
  void aQuoteTouchesItsPositionsTheirGroupsAndTheirAccountsAlone() {
    shown.feed(twoContracts());
    shown.feed(new FeedSteps().quotes(quote("rb2701", "3300", null, "3200")));
    assertThat(shown.changed(Topic.STOCK)).containsExactly("rb2701");
    assertThat(shown.changed(Topic.POS)).containsExactly("P001|A01|rb2701");
    assertThat(shown.changed(Topic.ACC)).containsExactly("P001|A01");
    assertThat(shown.changed(Topic.POS_GROUP_STATISTIC))
        .containsExactlyInAnyOrder(
            "P001|underlying|rb2701",
            "P001|type|期货",
            "P001|sub_type|rb",
            "P001|exchange|SHFE",
            "P001|total|total");
    assertThat(shown.recomputed(Topic.TRADE_STATISTIC)).isZero();
    assertThat(shown.recomputed(Topic.ACC)).isEqualTo(1);
    assertThat(shown.figure(Topic.ACC, "P001|A01", "position_profit")).isEqualByComparingTo("1000");
  }

  private static FeedSteps twoContracts() {
    return new FeedSteps()
        .terms(RB, AG)
        .quotes(quote("rb2701", "3200", null, "3200"), quote("ag2612", "8000", null, "8000"))
        .held(
            held("A01", "rb2701", "L", "1", "0", "32000", "32000", "3200"),
            held("A02", "ag2612", "L", "1", "0", "120000", "120000", "12000"))
        .accounts(account("A01", "100000"), account("A02", "100000"));
  }

  @Test
  void anOptionStandsWithTheContractItIsOn() {
    Terms put = option("rb2701P3000", "SHFE", "rb2701", "3000", "P", "10");
    shown.feed(
        twoContracts()
            .terms(put)
            .quotes(quote("rb2701P3000", DAY, "50", null, "50", "0.2", NOW))
            .held(held("A01", "rb2701P3000", "S", "2", "0", "1000", "1000", null)));
    assertThat(
            shown.row(Topic.POS_GROUP_STATISTIC, "P001|underlying|rb2701").get("rows").intValue())
        .isEqualTo(2);
    assertThat(shown.figure(Topic.ACC, "P001|A01", "option_value")).isEqualByComparingTo("-1000");
    assertThat(shown.figure(Topic.ACC, "P001|A01", "position_profit")).isZero();
  }

  @Test
  void aPositionWhoseContractIsToldLaterMovesToItsGroups() {
    shown.feed(new FeedSteps().held(held("A01", "rb2701", "L", "1", "0", "0", "0", null)));
    assertThat(shown.keys(Topic.POS_GROUP_STATISTIC)).contains("P001|type|unknown");
    shown.feed(new FeedSteps().terms(RB));
    assertThat(shown.keys(Topic.POS_GROUP_STATISTIC))
        .contains("P001|type|期货")
        .doesNotContain("P001|type|unknown");
  }

  @Test
  void anAccountThatCannotBeToldSaysSo() {
    shown.feed(
        new FeedSteps()
            .held(held("A01", "rb2701", "L", "1", "0", "32000", "32000", null))
            .accounts(account("A01", "100000")));
    assertThat(shown.figure(Topic.ACC, "P001|A01", "position_profit")).isNull();
    assertThat(shown.figure(Topic.ACC, "P001|A01", "balance")).isNull();
    assertThat(shown.figure(Topic.ACC, "P001|A01", "margin")).isNull();
    shown.feed(new FeedSteps().terms(RB).quotes(quote("rb2701", "3300", null, "3200")));
    assertThat(shown.figure(Topic.ACC, "P001|A01", "balance")).isEqualByComparingTo("101000");
  }

  @Test
  void tradesOfTwoAccountsAddUpAndCorrectionsCount() {
    TradeFacts mine = bought("1", "A01", "3200", "2");
    shown.feed(twoContracts().trades(mine, bought("2", "A02", "3300", "2")));
    assertThat(shown.figure(Topic.TRADE_STATISTIC, BOUGHT, "avg_price"))
        .isEqualByComparingTo("3250");
    assertThat(shown.row(Topic.TRADE_STATISTIC, BOUGHT).get("count").intValue()).isEqualTo(2);
    shown.feed(new FeedSteps().trades(bought("1", "A01", "3200", "6")));
    assertThat(shown.figure(Topic.TRADE_STATISTIC, BOUGHT, "volume")).isEqualByComparingTo("8");
    shown.feed(new FeedSteps().gone(bought("1", "A01", "3200", "6")));
    assertThat(shown.figure(Topic.TRADE_STATISTIC, BOUGHT, "volume")).isEqualByComparingTo("2");
    shown.feed(new FeedSteps().gone(bought("2", "A02", "3300", "2")));
    assertThat(shown.keys(Topic.TRADE_STATISTIC)).isEmpty();
  }

  private static TradeFacts bought(String id, String account, String price, String lots) {
    return trade(id, account, "rb2701", BuySell.BUY, OpenClose.OPEN, price, lots, "1");
  }

  @Test
  void aNewTradingDayStartsFromNothing() {
    shown.feed(
        twoContracts()
            .trades(bought("1", "A01", "3200", "2"))
            .orders(order("1", "rb2701", BuySell.BUY, "2", "2", OrderFate.FILLED)));
    assertThat(shown.keys(Topic.ORDER_STATISTIC)).containsExactly("P001|rb2701|BUY");
    QuoteRow tomorrow = quote("rb2701", DAY.plusDays(1), "3200", null, "3200", null, NOW);
    shown.feed(new FeedSteps().quotes(tomorrow));
    assertThat(shown.keys(Topic.TRADE_STATISTIC)).isEmpty();
    assertThat(shown.keys(Topic.ORDER_STATISTIC)).isEmpty();
    assertThat(shown.figure(Topic.ACC, "P001|A01", "commission")).isZero();
  }

  @Test
  void anOrderCountsOnceWhateverBecomesOfIt() {
    String key = "P001|rb2701|BUY";
    shown.feed(
        twoContracts().orders(order("1", "rb2701", BuySell.BUY, "9", "2", OrderFate.WORKING)));
    assertThat(shown.figure(Topic.ORDER_STATISTIC, key, "left")).isEqualByComparingTo("7");
    shown.feed(
        new FeedSteps().orders(order("1", "rb2701", BuySell.BUY, "9", "4", OrderFate.CANCELLED)));
    assertThat(shown.row(Topic.ORDER_STATISTIC, key).get("count").intValue()).isEqualTo(1);
    assertThat(shown.figure(Topic.ORDER_STATISTIC, key, "left")).isZero();
    assertThat(shown.figure(Topic.ORDER_STATISTIC, key, "traded")).isEqualByComparingTo("4");
    assertThat(shown.figure(Topic.ORDER_STATISTIC, key, "cancel_ratio")).isEqualByComparingTo("1");
  }

  @Test
  void theOtherSidesCancelsWarnToo() {
    shown.feed(twoContracts());
    for (int i = 1; i <= 3; i++) {
      shown.feed(cancelled(i, BuySell.BUY));
    }
    String bought = "P001|rb2701|BUY";
    assertThat(shown.row(Topic.ORDER_STATISTIC, bought).get("warning").booleanValue()).isFalse();
    shown.feed(cancelled(4, BuySell.SELL));
    assertThat(shown.row(Topic.ORDER_STATISTIC, bought).get("warning").booleanValue()).isTrue();
  }

  private static FeedSteps cancelled(int id, BuySell side) {
    return new FeedSteps()
        .orders(order(String.valueOf(id), "rb2701", side, "1", "0", OrderFate.CANCELLED));
  }

  @Test
  void aQuoteThatGoesLeavesItsPositionsWithoutAPrice() {
    QuoteRow rb = quote("rb2701", "3200", null, "3200");
    shown.feed(twoContracts());
    shown.feed(new FeedSteps().quoteGone(rb));
    assertThat(shown.keys(Topic.STOCK)).containsExactly("ag2612");
    assertThat(shown.row(Topic.POS, "P001|A01|rb2701").get("flags").toString())
        .contains("PRICE_MISSING");
  }

  @Test
  void aQuoteTellsItsChangeFromThePreSettlement() {
    shown.feed(new FeedSteps().quotes(quote("rb2701", "3264", null, "3200")));
    assertThat(shown.figure(Topic.STOCK, "rb2701", "change")).isEqualByComparingTo("64");
    assertThat(shown.figure(Topic.STOCK, "rb2701", "change_ratio")).isEqualByComparingTo("0.02");
    shown.feed(new FeedSteps().quotes(quote("rb2701", null, null, "3200")));
    assertThat(shown.figure(Topic.STOCK, "rb2701", "change")).isNull();
  }
}
