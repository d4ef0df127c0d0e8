package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Kind;
import hs.desk.devstack.feed.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** A stock or an ETF: a row of {@code shares.csv}. */
record Share(Contract contract, double price, double limit) {
  private static final BigDecimal COMMISSION = new BigDecimal("0.0002");
  private static final BigDecimal STAMP_DUTY = new BigDecimal("0.0005");

  static List<Share> all() {
    return Facts.read("shares").stream().map(Share::of).toList();
  }

  private static Share of(CSVRecord row) {
    Kind kind = Kind.of(row.get("type"));
    Contract contract =
        new Contract(
            row.get("id"),
            row.get("name"),
            row.get("exchange"),
            kind,
            row.get("sector"),
            null,
            BigDecimal.ONE,
            new BigDecimal(kind == Kind.ETF ? "0.001" : "0.01"),
            new BigDecimal(row.get("board_lot")),
            new BigDecimal(row.get("max_volume")),
            null,
            null,
            null,
            rate(kind));
    return new Share(
        contract, Double.parseDouble(row.get("price")), Double.parseDouble(row.get("limit")));
  }

  /** Paid in full; stocks pay stamp duty when sold. */
  private static Rate rate(Kind kind) {
    Rate.Fee buy = new Rate.Fee(COMMISSION, BigDecimal.ZERO);
    Rate.Fee sell =
        kind == Kind.ETF ? buy : new Rate.Fee(COMMISSION.add(STAMP_DUTY), BigDecimal.ZERO);
    return new Rate(BigDecimal.ONE, BigDecimal.ONE, buy, sell, sell, false);
  }
}
