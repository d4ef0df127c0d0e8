package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Kind;
import hs.desk.devstack.feed.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The futures of one variety: a row of {@code futures.csv}. */
record FutureFamily(
    String exchange,
    String variety,
    String name,
    BigDecimal multiplier,
    BigDecimal tick,
    BigDecimal maxVolume,
    double limit,
    double price,
    double carry,
    Months months,
    ExpiryRule expiry,
    boolean hasNight,
    Rate rate) {

  static List<FutureFamily> all() {
    return Facts.read("futures").stream().map(FutureFamily::of).toList();
  }

  private static FutureFamily of(CSVRecord row) {
    return new FutureFamily(
        row.get("exchange"),
        row.get("variety"),
        row.get("name"),
        new BigDecimal(row.get("multiplier")),
        new BigDecimal(row.get("tick")),
        new BigDecimal(row.get("max_volume")),
        Double.parseDouble(row.get("limit")),
        Double.parseDouble(row.get("price")),
        Double.parseDouble(row.get("carry")),
        Months.parse(row.get("months")),
        ExpiryRule.parse(row.get("expiry")),
        !row.get("night").equals("none"),
        rate(row));
  }

  private static Rate rate(CSVRecord row) {
    BigDecimal margin = new BigDecimal(row.get("margin"));
    Rate.Fee fee =
        new Rate.Fee(new BigDecimal(row.get("fee_ratio")), new BigDecimal(row.get("fee_lot")));
    BigDecimal factor = new BigDecimal(row.get("today_factor"));
    Rate.Fee today =
        new Rate.Fee(
            fee.ratio().multiply(factor).setScale(8, RoundingMode.HALF_UP),
            fee.lot().multiply(factor));
    return new Rate(margin, margin, fee, fee, today, row.get("larger_side").equals("1"));
  }

  List<YearMonth> listed(LocalDate tradingDay, Holidays holidays) {
    return months.listed(tradingDay, expiry, holidays);
  }

  /** The id of the contract of a month, listed or not; CZCE writes one digit of the year. */
  String id(YearMonth month) {
    String code = "%02d%02d".formatted(month.getYear() % 100, month.getMonthValue());
    return variety + (exchange.equals("CZCE") ? code.substring(1) : code);
  }

  Contract contract(YearMonth month, Holidays holidays) {
    return new Contract(
        id(month),
        "%s%02d%02d".formatted(name, month.getYear() % 100, month.getMonthValue()),
        exchange,
        Kind.FUTURE,
        name,
        null,
        multiplier,
        tick,
        BigDecimal.ONE,
        maxVolume,
        null,
        null,
        expiry.of(month, holidays),
        rate);
  }

  /** Where the price of a month lies on the variety's curve. */
  double price(YearMonth month, LocalDate tradingDay) {
    long ahead = ChronoUnit.MONTHS.between(YearMonth.from(tradingDay), month);
    return price * (1 + carry * ahead / 12);
  }
}
