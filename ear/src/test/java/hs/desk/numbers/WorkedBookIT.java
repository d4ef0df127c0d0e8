package hs.desk.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.numbers.WorkedOption.Money;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The worked book (domain.md §4.4, X6 to X11), through the database.
 *
 * <p>Its options are told of whole days to expiry, and the desk's clock cannot be set. So each is
 * worked out twice: at the book's time, where it must give the book's figures, and at the present
 * time, where the desk must give the same to a ten-thousandth.
 */
class WorkedBookIT {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final double DAYS_PER_YEAR = 365;

  private static final WorkedOption X7 = new WorkedOption(true, false, -20, 100, 3950, 4000, 0.18);
  private static final WorkedOption X10 = new WorkedOption(false, false, 40, 10, 3050, 3000, 0.20);
  private static final WorkedOption X11 =
      new WorkedOption(true, true, 15, 10_000, 2.70, 2.75, 0.22);

  private final RunningDesk desk = Suite.desk();
  private final LocalDate today = LocalDate.now(CHINA);
  private FeedBook feed;
  private Figures figures;

  @BeforeEach
  void writeTheBook() {
    feed = new FeedBook(desk);
    figures = new Figures(desk.as("risk1"), feed.product());
    futuresAndShares();
    options();
    feed.write();
    figures.awaitRow("pos_group_statistic", "total|total", Map.of("rows", "6", "unvalued", "0"));
  }

  private void futuresAndShares() {
    feed.contract("IF9912", "CFFEX", "期货", "沪深300", "300")
        .contract("gold300", "SSE", "ETF", "宽基", "1")
        .contract("goldm", "DCE", "期货", "豆粕", "10")
        .contract("gold50", "SSE", "ETF", "宽基", "1")
        .quote("IF9912", "3900", "3950", null, null)
        .quote("gold300", "3.9", "3.95", null, null)
        .quote("goldm", "3000", "3050", null, null)
        .quote("gold50", "2.6", "2.7", null, null)
        .position("A01", "IF9912", "L", "10", "0", "0", "0")
        .position("A02", "gold300", "L", "500000", "0", "0", "0")
        .position("A01", "goldm", "S", "30", "0", "0", "0");
  }

  private void options() {
    feed.contract("IO9912-C-4000", "CFFEX", "期权", "沪深300", "100")
        .option("IF9912", "C", "4000", today.plusDays(30).toString())
        .contract("goldmP", "DCE", "期权", "豆粕", "10")
        .option("goldm", "P", "3000", today.plusDays(60).toString())
        .contract("gold50C", "SSE", "期权", "宽基", "10000")
        .option("gold50", "C", "2.75", today.plusDays(45).toString())
        .quote("IO9912-C-4000", "60", "62", null, "0.18")
        .quote("goldmP", "30", "40", null, "0.20")
        .quote("gold50C", "0.07", "0.06", null, "0.22")
        .position("A01", "IO9912-C-4000", "S", "20", "0", "0", "0")
        .position("A02", "goldmP", "L", "40", "0", "0", "0")
        .position("A02", "gold50C", "L", "15", "0", "0", "0");
  }

  @AfterEach
  void takeItAway() {
    feed.close();
  }

  @Test
  void futuresAndSharesMoveOneToOne() {
    figures.awaitRow(
        "strategy_position",
        "A01|IF9912",
        Map.of("delta", "1", "delta_value", "11850000", "notional", "11850000"));
    figures.awaitRow("strategy_position", "A02|gold300", Map.of("delta_value", "1975000"));
    figures.awaitRow("strategy_position", "A01|goldm", Map.of("delta_value", "-915000"));
  }

  @Test
  void optionsAreWorthTheirPriceAndStandForTheirUnderlying() {
    figures.awaitRow(
        "strategy_position",
        "A01|IO9912-C-4000",
        Map.of("market_value", "-124000", "notional", "7900000"));
    figures.awaitRow(
        "strategy_position", "A02|goldmP", Map.of("market_value", "16000", "notional", "1220000"));
    figures.awaitRow(
        "strategy_position", "A02|gold50C", Map.of("market_value", "9000", "notional", "405000"));
  }

  @Test
  void optionsMoveAsTheBookSays() {
    assertLine(
        "A01|IO9912-C-4000",
        X7,
        30,
        new Money(0.4130537497, -3263124.6228, -595417.2295, -8808.9124, 2636.1920));
    assertLine(
        "A02|goldmP",
        X10,
        60,
        new Money(-0.4021412634, -490612.3414, 58064.9115, 1908.9834, -316.5286));
    assertLine(
        "A02|gold50C",
        X11,
        45,
        new Money(0.4336873247, 175643.3665, 20626.5687, 559.4604, -145.8552));
  }

  private void assertLine(String key, WorkedOption option, int days, Money golden) {
    Money worked = option.at(days / DAYS_PER_YEAR);
    assertThat(worked.delta()).isCloseTo(golden.delta(), within(1e-10));
    assertThat(worked.deltaValue()).isCloseTo(golden.deltaValue(), within(1e-4));
    assertThat(worked.gammaCash()).isCloseTo(golden.gammaCash(), within(1e-4));
    assertThat(worked.vegaCash()).isCloseTo(golden.vegaCash(), within(1e-4));
    assertThat(worked.thetaCash()).isCloseTo(golden.thetaCash(), within(1e-4));
    Money now = option.at(yearsTo(today.plusDays(days)));
    JsonNode row = figures.row("strategy_position", key);
    assertNear(row, "delta", now.delta());
    assertNear(row, "delta_value", now.deltaValue());
    assertNear(row, "gamma_cash", now.gammaCash());
    assertNear(row, "vega_cash", now.vegaCash());
    assertNear(row, "theta_cash", now.thetaCash());
  }

  /** To the end of that day in China. */
  private static double yearsTo(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
    return Duration.between(Instant.now(), end).toMillis() / (DAYS_PER_YEAR * 86_400_000);
  }

  /** The desk valued it some seconds ago. */
  private static void assertNear(JsonNode row, String field, double worked) {
    assertThat(Figures.decimal(row, field).doubleValue())
        .as(field)
        .isCloseTo(worked, withinPercentage(0.01));
  }

  @Test
  void totalsAddTheLines() {
    List<JsonNode> lines =
        Stream.of(
                "A01|IF9912",
                "A01|IO9912-C-4000",
                "A02|gold300",
                "A01|goldm",
                "A02|goldmP",
                "A02|gold50C")
            .map(key -> figures.row("strategy_position", key))
            .toList();
    assertTotal("total|total", lines);
    assertTotal("underlying|goldm", lines.subList(3, 5));
    assertTotal("underlying|IF9912", lines.subList(0, 2));
    assertTotal("sub_type|沪深300", lines.subList(0, 2));
    assertTotal("type|期权", List.of(lines.get(1), lines.get(4), lines.get(5)));
    figures.assertSocketShowsTheSame("pos", "strategy_position");
    figures.assertSocketShowsTheSame("pos_group_statistic", "pos_group_statistic");
  }

  private void assertTotal(String group, List<JsonNode> lines) {
    JsonNode total = figures.row("pos_group_statistic", group);
    for (String field : List.of("delta_value", "gamma_cash", "vega_cash", "theta_cash")) {
      BigDecimal sum =
          lines.stream()
              .map(line -> Figures.decimal(line, field))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(Figures.decimal(total, field)).as(field).isEqualByComparingTo(sum);
    }
  }
}
