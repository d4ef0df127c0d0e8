package hs.desk.numbers;

import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked cases of exchanges and examinations (domain.md §8.2, §8.3, §8.7), through the database and
 * on to REST and sockets. Not among them: F16, the match price of a call auction, which is for the
 * feed to tell as last price; X1 and X3, which give a delta that the desk works out itself.
 */
class GoldenCasesIT {

  private final RunningDesk desk = Suite.desk();
  private FeedBook feed;
  private Figures figures;

  @BeforeEach
  void begin() {
    feed = new FeedBook(desk);
    figures = new Figures(desk.as("risk1"), feed.product());
  }

  @AfterEach
  void takeItAway() {
    feed.close();
  }

  /**
   * Trades are written O40@4000 (opened) and C20@4030 (closed). F1 twice: whichever lots the feed
   * takes out first, the day's profit is the same.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "F1 today first|CFFEX|300|0|0|L|10|3|5854500|5854500|1500|1515|O8@1505 C5@1510|7500|54000|-|-|61500",
        "F1 first in first out|CFFEX|300|0|0|L|5|8|5862000|5862000|1500|1515|O8@1505 C5@1510|15000|46500|-|-|61500",
        "F3|DCE|10|0.05|200000|L|0|20|800000|800000|-|4040|O40@4000 C20@4030|6000|8000|8000|40400|173600",
        "F5|DCE|10|0|0|S|0|15|303000|303000|-|2040|O20@2020 C5@2030|-500|-3000|-3000|-|-3500",
        "F6|DCE|10|0.05|100000|L|0|20|684000|684000|-|3451|O40@3420 C20@3450|6000|6200|6200|34510|77690",
        "F11|SHFE|10|0|0|L|1|0|45600|46500|4650|4700|-|0|500|1400|-|500",
        "F12 day 1|DCE|10|0|50000|L|0|5|157500|157500|-|3135|O5@3150|0|-750|-750|-|49250",
        "F12 day 2|DCE|10|0|49250|L|5|0|157500|156750|3135|3170|-|0|1750|1000|-|51000",
        "F13|CFFEX|200|0|0|L|0|0|0|0|-|5361.8|O2@5300 C2@5361.8|24720|0|0|-|24720",
        "F14 day 1|CFFEX|200|0|0|L|1|0|1331400|1331400|6657|6364.6|-|0|-58480|-58480|-|-58480",
        "F14 day 2|CFFEX|200|0|0|L|1|0|1270240|1270240|6351.2|6468|-|0|23360|23360|-|23360",
        "F15|CFFEX|200|0|0|L|1|0|1152000|1152000|5760|5944.29|-|0|36858|36858|-|36858"
      })
  void profitAndAccountOfAFuture(
      String id,
      String exchange,
      String multiplier,
      String ratio,
      String preBalance,
      String direction,
      String yesterday,
      String today,
      String openCost,
      String positionCost,
      String before,
      String settlement,
      String trades,
      String closeProfit,
      String positionProfit,
      String floatProfit,
      String margin,
      String available) {
    String contract = "gold" + id.replaceAll("\\W", "");
    feed.contract(contract, exchange, "期货", contract, multiplier)
        .rate(contract, ratio, "0", "0", false)
        .quote(contract, before, settlement, settlement, null)
        .account("A01", preBalance)
        .position("A01", contract, direction, yesterday, today, openCost, positionCost);
    trade(contract, exchange, direction, trades);
    feed.write();
    Map<String, String> account = new LinkedHashMap<>();
    account.put("close_profit", closeProfit);
    account.put("position_profit", positionProfit);
    account.put("available", available);
    put(account, "margin", margin);
    figures.awaitRow("strategy_account", "A01", account);
    Map<String, String> position = new LinkedHashMap<>();
    position.put("position_profit", positionProfit);
    put(position, "float_profit", floatProfit);
    figures.awaitRow("strategy_position", "A01|" + contract, position);
    assertSocketsShowTheSame();
  }

  private static void put(Map<String, String> expected, String field, String value) {
    if (value != null) {
      expected.put(field, value);
    }
  }

  private void trade(String contract, String exchange, String direction, String trades) {
    if (trades == null) {
      return;
    }
    for (String trade : trades.split(" ")) {
      boolean opens = trade.startsWith("O");
      String side = opens == direction.equals("L") ? "BUY" : "SELL";
      String[] lotsAtPrice = trade.substring(1).split("@");
      String offset = opens ? "OPEN" : "CLOSE";
      feed.trade("A01", exchange, contract, side, offset, lotsAtPrice[0], lotsAtPrice[1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "M3,DCE,豆粕,10,C,3000,0.1,3000,90,1,3900",
    "M5,SSE,ETF期权,10000,P,1.8,0.12,2,0.05,1,1760",
    "index call out of the money,CFFEX,IO,100,C,4000,0.12,3950,80,2,100800"
  })
  void marginOfAShortOption(
      String id,
      String exchange,
      String variety,
      String multiplier,
      String right,
      String strike,
      String ratio,
      String spot,
      String premium,
      String lots,
      String margin) {
    String option = "goldO" + id.replaceAll("\\W", "");
    String on = "goldU" + id.replaceAll("\\W", "");
    feed.contract(on, exchange, "期货", variety, "1")
        .contract(option, exchange, "期权", variety, multiplier)
        .option(on, right, strike, "2023-06-15")
        .rate(option, ratio, "0", "0", false)
        .quote(on, spot, null, null, null)
        .quote(option, premium, null, null, null)
        .account("A01", "1000000")
        .position("A01", option, "S", "0", lots, "0", "0")
        .write();
    figures.awaitRow("strategy_position", "A01|" + option, Map.of("margin", margin));
    figures.awaitRow("strategy_account", "A01", Map.of("margin", margin, "position_profit", "0"));
    assertSocketsShowTheSame();
  }

  /** M6 and M7: a future that is settled counts at its settlement, whatever it had cost. */
  @ParameterizedTest
  @CsvSource({"M6,SHFE,白银,15,0.19,4928,L,4,56179.20", "M7,SHFE,黄金,1000,0.14,413.8,S,2,115864"})
  void marginOfASettledFuture(
      String id,
      String exchange,
      String variety,
      String multiplier,
      String ratio,
      String settlement,
      String direction,
      String lots,
      String margin) {
    String contract = "gold" + id;
    feed.contract(contract, exchange, "期货", variety, multiplier)
        .rate(contract, ratio, "0", "0", false)
        .quote(contract, "1", "1", settlement, null)
        .account("A01", "0")
        .position("A01", contract, direction, "0", lots, "1", "1")
        .write();
    figures.awaitRow("strategy_position", "A01|" + contract, Map.of("margin", margin));
    figures.awaitRow("strategy_account", "A01", Map.of("margin", margin));
    assertSocketsShowTheSame();
  }

  /**
   * F9 is used as arithmetic alone: the page marks its 30 lots from 2280, at which it closed the
   * others, and to a loss when the price rises. So they are opened at 2280 and short here.
   */
  @Test
  void theArithmeticOfF9() {
    feed.contract("goldF9", "DCE", "期货", "大豆", "10")
        .rate("goldF9", "0.08", "0", "0", false)
        .quote("goldF9", null, "2381", "2381", null)
        .account("A01", "200000")
        .position("A01", "goldF9", "L", "0", "0", "0", "0")
        .position("A01", "goldF9", "S", "0", "30", "684000", "684000");
    trade("goldF9", "DCE", "L", "O10@2400 C10@2280");
    trade("goldF9", "DCE", "S", "O30@2280");
    feed.write();
    figures.awaitRow(
        "strategy_account",
        "A01",
        Map.of(
            "close_profit", "-12000",
            "position_profit", "-30300",
            "balance", "157700",
            "margin", "57144",
            "available", "100556",
            "risk_degree", "0.362358909321"));
    figures.awaitRow("strategy_position", "A01|goldF9", Map.of("float_profit", "-30300"));
    assertSocketsShowTheSame();
  }

  /**
   * An option whose time is up has a delta of exactly a half at the money: the only one that rows
   * of the feed can fix. 8 × 0.5 − 4 × 0.5 are 2 lots of the underlying.
   */
  @Test
  void callsAndPutsOfX4AddUp() {
    feed.contract("goldX4", "DCE", "期货", "豆粕", "10")
        .quote("goldX4", "3000", "3000", null, null)
        .contract("goldX4C", "DCE", "期权", "豆粕", "10")
        .option("goldX4", "C", "3000", FeedBook.DAY)
        .quote("goldX4C", "1", "1", null, "0.2")
        .contract("goldX4P", "DCE", "期权", "豆粕", "10")
        .option("goldX4", "P", "3000", FeedBook.DAY)
        .quote("goldX4P", "1", "1", null, "0.2")
        .account("A01", "0")
        .position("A01", "goldX4C", "L", "8", "0", "0", "0")
        .position("A01", "goldX4P", "L", "4", "0", "0", "0")
        .write();
    awaitDelta("goldX4C", "0.5", "120000");
    awaitDelta("goldX4P", "-0.5", "-60000");
    figures.awaitRow(
        "pos_group_statistic", "underlying|goldX4", Map.of("delta_value", "60000", "net", "12"));
    assertSocketsShowTheSame();
  }

  /** X12 before the delta moves: two short calls of 10,000 shares hedge 10,000 shares. */
  @Test
  void callsOfX12HedgeTheShares() {
    feed.contract("goldX12", "SSE", "ETF", "宽基", "1")
        .quote("goldX12", "2.5", "2.5", null, null)
        .contract("goldX12C", "SSE", "期权", "宽基", "10000")
        .option("goldX12", "C", "2.5", FeedBook.DAY)
        .quote("goldX12C", "0.1", "0.1", null, "0.2")
        .account("A01", "0")
        .position("A01", "goldX12", "L", "10000", "0", "0", "0")
        .position("A01", "goldX12C", "S", "2", "0", "0", "0")
        .write();
    awaitDelta("goldX12", "1", "25000");
    awaitDelta("goldX12C", "0.5", "-25000");
    figures.awaitRow("pos_group_statistic", "underlying|goldX12", Map.of("delta_value", "0"));
    assertSocketsShowTheSame();
  }

  private void awaitDelta(String id, String delta, String value) {
    figures.awaitRow(
        "strategy_position", "A01|" + id, Map.of("delta", delta, "delta_value", value));
  }

  private void assertSocketsShowTheSame() {
    figures.assertSocketShowsTheSame("acc", "strategy_account");
    figures.assertSocketShowsTheSame("pos", "strategy_position");
    figures.assertSocketShowsTheSame("pos_group_statistic", "pos_group_statistic");
  }
}
