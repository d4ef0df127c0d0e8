package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Kind;
import hs.desk.devstack.feed.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * The options on one variety: a row of {@code options.csv}.
 *
 * @param number place in the table: SSE and SZSE number their options, so the id is made of it
 * @param underlying variety of the future, or id of the ETF
 */
record OptionFamily(
    int number,
    String exchange,
    String variety,
    String underlying,
    Code code,
    BigDecimal multiplier,
    BigDecimal tick,
    BigDecimal step,
    int side,
    Months months,
    ExpiryRule expiry,
    BigDecimal maxVolume,
    double vol,
    Rate rate) {

  /** How the exchange writes the id. */
  enum Code {
    /** IO2612-C-4000 */
    DASH,
    /** cu2612C86000 */
    PLAIN,
    /** 10005105 */
    NUMBER
  }

  static List<OptionFamily> all() {
    return Facts.read("options").stream().map(OptionFamily::of).toList();
  }

  private static OptionFamily of(CSVRecord row) {
    BigDecimal ratio = new BigDecimal(row.get("margin_ratio"));
    Rate.Fee fee = new Rate.Fee(BigDecimal.ZERO, new BigDecimal(row.get("fee_lot")));
    return new OptionFamily(
        (int) row.getRecordNumber(),
        row.get("exchange"),
        row.get("variety"),
        row.get("underlying"),
        Code.valueOf(row.get("code")),
        new BigDecimal(row.get("multiplier")),
        new BigDecimal(row.get("tick")),
        new BigDecimal(row.get("strike_step")),
        Integer.parseInt(row.get("strikes_each_side")),
        Months.parse(row.get("months")),
        ExpiryRule.parse(row.get("expiry")),
        new BigDecimal(row.get("max_volume")),
        Double.parseDouble(row.get("vol")),
        new Rate(BigDecimal.ZERO, ratio, fee, fee, fee, false));
  }

  /** The strikes round a price of the underlying, lowest first. */
  List<BigDecimal> strikes(double price) {
    BigDecimal middle =
        BigDecimal.valueOf(price).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    List<BigDecimal> strikes = new ArrayList<>();
    for (int away = -side; away <= side; away++) {
      strikes.add(middle.add(step.multiply(BigDecimal.valueOf(away))));
    }
    return strikes;
  }

  /**
   * One option.
   *
   * @param prefix variety and month as they stand in the id
   * @param subType the variety's or ETF's name
   */
  Contract contract(
      YearMonth month,
      BigDecimal strike,
      String right,
      String prefix,
      String underlyingId,
      String subType,
      Holidays holidays) {
    return new Contract(
        id(month, strike, right, prefix),
        name(month, strike, right, subType),
        exchange,
        Kind.OPTION,
        subType,
        underlyingId,
        multiplier,
        tick,
        BigDecimal.ONE,
        maxVolume,
        strike,
        right,
        expiry.of(month, holidays),
        rate);
  }

  private String id(YearMonth month, BigDecimal strike, String right, String prefix) {
    return switch (code) {
      case DASH -> prefix + "-" + right + "-" + plain(strike);
      case PLAIN -> prefix + right + plain(strike);
      case NUMBER -> numbered(month, strike, right);
    };
  }

  private String numbered(YearMonth month, BigDecimal strike, String right) {
    int months = (month.getYear() - 2024) * 12 + month.getMonthValue();
    int ordinal = strike.divide(step, 0, RoundingMode.HALF_UP).intValueExact() % 200;
    int serial = months * 4_000 + number % 10 * 400 + ordinal * 2 + (right.equals("C") ? 0 : 1);
    return (exchange.equals("SSE") ? "10" : "90") + "%06d".formatted(serial);
  }

  private String name(YearMonth month, BigDecimal strike, String right, String subType) {
    String side = right.equals("C") ? "购" : "沽";
    return code == Code.NUMBER
        ? "%s%s%d月%s".formatted(variety, side, month.getMonthValue(), thousandths(strike))
        : "%s%02d%02d%s%s"
            .formatted(subType, month.getYear() % 100, month.getMonthValue(), side, plain(strike));
  }

  private static String thousandths(BigDecimal strike) {
    return strike.movePointRight(3).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static String plain(BigDecimal strike) {
    return strike.stripTrailingZeros().toPlainString();
  }
}
