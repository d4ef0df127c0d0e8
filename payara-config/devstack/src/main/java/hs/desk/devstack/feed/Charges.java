package hs.desk.devstack.feed;

import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the broker asks for: margins and fees, in CNY. */
public final class Charges {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal ETF_FLOOR = new BigDecimal("0.07");

  private final Market market;

  public Charges(Market market) {
    this.market = market;
  }

  /** The margin of one position row alone. */
  public BigDecimal margin(Position position) {
    Contract contract = market.contract(position.key.instrument());
    if (contract.isOption()) {
      return position.isLong()
          ? Position.money(BigDecimal.ZERO)
          : Position.money(position.lots().multiply(shortOption(contract)));
    }
    return Position.money(position.positionCost.multiply(ratio(contract, position.isLong())));
  }

  /** The margin one more lot would need; 0 for an option that is bought. */
  public BigDecimal marginPerLot(Contract contract, boolean isLong, BigDecimal price) {
    if (contract.isOption()) {
      return isLong ? BigDecimal.ZERO : shortOption(contract);
    }
    return price.multiply(contract.multiplier()).multiply(ratio(contract, isLong));
  }

  /** The fee of one trade, rounded to the cent. */
  public BigDecimal fee(Contract contract, OpenClose offset, BigDecimal price, BigDecimal lots) {
    Rate.Fee fee =
        switch (offset) {
          case OPEN -> contract.rate().open();
          case CLOSETODAY -> contract.rate().closeToday();
          case CLOSE, CLOSEYESTERDAY -> contract.rate().close();
        };
    BigDecimal turnover = price.multiply(lots).multiply(contract.multiplier());
    return turnover
        .multiply(fee.ratio())
        .add(lots.multiply(fee.lot()))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal ratio(Contract contract, boolean isLong) {
    return isLong ? contract.rate().longMargin() : contract.rate().shortMargin();
  }

  /** The exchanges' formulas for one short lot, at yesterday's settlement prices. */
  private BigDecimal shortOption(Contract option) {
    Quote underlying = market.underlyingOf(option);
    BigDecimal spot = underlying == null ? option.strike() : underlying.preSettlement;
    BigDecimal premium = market.quote(option.id()).preSettlement;
    BigDecimal perUnit =
        switch (option.exchange()) {
          case "CFFEX" -> premium.add(ofIndex(option, spot));
          case "SSE", "SZSE" -> ofEtf(option, spot, premium);
          default -> premium.add(ofFuture(option, spot));
        };
    return perUnit.multiply(option.multiplier());
  }

  private static BigDecimal ofIndex(Contract option, BigDecimal spot) {
    BigDecimal ratio = option.rate().shortMargin();
    BigDecimal floor = (option.isCall() ? spot : option.strike()).multiply(ratio).multiply(HALF);
    return spot.multiply(ratio).subtract(outOfTheMoney(option, spot)).max(floor);
  }

  private static BigDecimal ofFuture(Contract option, BigDecimal spot) {
    BigDecimal future = spot.multiply(option.rate().shortMargin());
    BigDecimal half = outOfTheMoney(option, spot).multiply(HALF);
    return future.subtract(half).max(future.multiply(HALF));
  }

  private static BigDecimal ofEtf(Contract option, BigDecimal spot, BigDecimal premium) {
    BigDecimal floor = (option.isCall() ? spot : option.strike()).multiply(ETF_FLOOR);
    BigDecimal ratio = option.rate().shortMargin();
    BigDecimal risk = spot.multiply(ratio).subtract(outOfTheMoney(option, spot)).max(floor);
    BigDecimal whole = premium.add(risk);
    return option.isCall() ? whole : whole.min(option.strike());
  }

  private static BigDecimal outOfTheMoney(Contract option, BigDecimal spot) {
    BigDecimal distance = option.strike().subtract(spot);
    return (option.isCall() ? distance : distance.negate()).max(BigDecimal.ZERO);
  }
}
