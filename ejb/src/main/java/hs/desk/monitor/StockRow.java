package hs.desk.monitor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hs.desk.quote.QuoteRow;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A live quote (design.md §6): the quote's columns and what follows from them. */
public record StockRow(@JsonUnwrapped QuoteRow quote, @JsonUnwrapped Moves moves) {

  /** Decimals of the ratio. */
  private static final int RATIO_SCALE = 8;

  /**
   * What follows from the columns.
   *
   * @param change last price less pre-settlement, signed; null when one of them is missing
   * @param changeRatio of it to the pre-settlement, a fraction
   * @param stale whether the price should have moved and did not
   */
  public record Moves(BigDecimal change, BigDecimal changeRatio, boolean stale) {}

  static StockRow of(QuoteRow quote, boolean stale) {
    BigDecimal last = quote.lastPrice();
    BigDecimal before = quote.preSettlement();
    if (last == null || before == null || before.signum() <= 0) {
      return new StockRow(quote, new Moves(null, null, stale));
    }
    BigDecimal change = last.subtract(before);
    BigDecimal ratio = change.divide(before, RATIO_SCALE, RoundingMode.HALF_UP);
    return new StockRow(quote, new Moves(change, ratio, stale));
  }

  Content content() {
    String id = quote.instrumentId();
    return Content.of(id, Content.NOBODYS, id, Wire.text(this));
  }
}
