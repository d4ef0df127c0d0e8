package hs.desk.devstack.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One line of the contract list with its rates.
 *
 * @param underlying id of the contract an option is written on, else null
 * @param minVolume smallest order; the board lot of stocks and ETFs
 * @param strike null unless an option
 * @param right C or P, null unless an option
 * @param expiry last trading day, null for stocks and ETFs
 */
public record Contract(
    String id,
    String name,
    String exchange,
    Kind kind,
    String subType,
    String underlying,
    BigDecimal multiplier,
    BigDecimal tick,
    BigDecimal minVolume,
    BigDecimal maxVolume,
    BigDecimal strike,
    String right,
    LocalDate expiry,
    Rate rate) {

  public boolean isOption() {
    return kind == Kind.OPTION;
  }

  public boolean isCall() {
    return "C".equals(right);
  }

  /** Whether a close has to say which day's lots it means. */
  public boolean namesTodayLots() {
    return !kind.isShare() && (exchange.equals("SHFE") || exchange.equals("INE"));
  }

  /** The leading letters of the id: what larger-side margins are summed over. */
  public String variety() {
    return id.replaceFirst("[^A-Za-z].*", "");
  }

  /** The nearest price on the tick, at least one tick. */
  public BigDecimal onTick(double price) {
    return onTick(BigDecimal.valueOf(price), RoundingMode.HALF_UP).max(tick);
  }

  public BigDecimal onTick(BigDecimal price, RoundingMode rounding) {
    return price.divide(tick, 0, rounding).multiply(tick);
  }

  public boolean isExpired(LocalDate tradingDay) {
    return expiry != null && expiry.isBefore(tradingDay);
  }
}
