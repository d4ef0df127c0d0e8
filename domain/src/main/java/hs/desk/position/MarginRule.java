package hs.desk.position;

import hs.desk.contract.Rates;
import hs.desk.quote.DayPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much money must stand behind a position (domain.md §4.3), in CNY to 4 decimals, half up. An
 * estimate: portfolio margining is not known here, and what the feed gives wins.
 *
 * @param rates null when they are not known: then no margin is
 * @param option null for what is no option, and when its terms are not known
 */
public record MarginRule(
    Pricing pricing, String exchangeId, BigDecimal multiplier, Rates rates, OptionTerms option) {

  private static final int SCALE = 4;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Least share of spot or strike behind a short ETF option. */
  private static final BigDecimal ETF_FLOOR = new BigDecimal("0.07");

  /**
   * Of the lots of one direction, before any larger-side relief. A future, stock or ETF is counted
   * at its settlement, before there is one at its cost: yesterday's lots at the previous
   * settlement, today's at their open price. A long option needs none.
   *
   * @param lots never negative
   * @param underlying of the contract that moves an option; without a price the strike stands in
   * @return null when it cannot be told
   */
  public BigDecimal margin(
      Direction direction,
      BigDecimal lots,
      BigDecimal positionCost,
      DayPrices own,
      DayPrices underlying) {
    if (lots.signum() == 0 || isOption() && direction == Direction.LONG) {
      return BigDecimal.ZERO.setScale(SCALE);
    }
    if (rates == null || isOption() && (option == null || own.official().isEmpty())) {
      return null;
    }
    return money(
        isOption() ? owed(lots, own, underlying) : held(direction, lots, positionCost, own));
  }

  private boolean isOption() {
    return pricing != Pricing.LINEAR;
  }

  private BigDecimal held(
      Direction direction, BigDecimal lots, BigDecimal positionCost, DayPrices own) {
    BigDecimal value =
        own.settled().map(price -> price.multiply(lots).multiply(multiplier)).orElse(positionCost);
    return value.multiply(direction == Direction.LONG ? rates.longMargin() : rates.shortMargin());
  }

  private BigDecimal owed(BigDecimal lots, DayPrices own, DayPrices underlying) {
    BigDecimal spot = underlying.official().orElse(option.strike());
    BigDecimal premium = own.official().orElseThrow();
    BigDecimal perUnit =
        switch (exchangeId) {
          case "CFFEX" -> premium.add(ofIndex(spot));
          case "SSE", "SZSE" -> ofEtf(spot, premium);
          default -> premium.add(ofFuture(spot));
        };
    return perUnit.multiply(multiplier).multiply(lots);
  }

  private BigDecimal ofIndex(BigDecimal spot) {
    BigDecimal risk = spot.multiply(rates.shortMargin());
    BigDecimal floor = spotOrStrike(spot).multiply(rates.shortMargin()).multiply(HALF);
    return risk.subtract(outOfTheMoney(spot)).max(floor);
  }

  private BigDecimal ofFuture(BigDecimal spot) {
    BigDecimal future = spot.multiply(rates.shortMargin());
    return future.subtract(outOfTheMoney(spot).multiply(HALF)).max(future.multiply(HALF));
  }

  private BigDecimal ofEtf(BigDecimal spot, BigDecimal premium) {
    BigDecimal risk = spot.multiply(rates.shortMargin()).subtract(outOfTheMoney(spot));
    BigDecimal whole = premium.add(risk.max(spotOrStrike(spot).multiply(ETF_FLOOR)));
    return option.call() ? whole : whole.min(option.strike());
  }

  private BigDecimal spotOrStrike(BigDecimal spot) {
    return option.call() ? spot : option.strike();
  }

  private BigDecimal outOfTheMoney(BigDecimal spot) {
    BigDecimal distance = option.strike().subtract(spot);
    return (option.call() ? distance : distance.negate()).max(BigDecimal.ZERO);
  }

  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(SCALE, RoundingMode.HALF_UP);
  }
}
