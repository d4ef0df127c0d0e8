package hs.desk.check;

import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Exposure;
import hs.desk.position.Pricing;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one lot of each contract is worth and ties up at one moment. Margin is an estimate at the
 * present price, without larger-side relief: rather too much than too little. Not thread-safe.
 */
final class Worth {

  private static final int SCALE = 4;

  /** Least share of what an uncovered option ties up, however far out of the money it is. */
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Market market;
  private final BigDecimal rate;
  private final Instant now;
  private final Map<String, Optional<Exposure>> exposures = new HashMap<>();

  /**
   * @param rate fraction a year
   */
  Worth(Market market, BigDecimal rate, Instant now) {
    this.market = market;
    this.rate = rate;
    this.now = now;
  }

  /** Empty for a contract that is not listed or has no price. */
  Optional<Exposure> exposure(String instrumentId) {
    return exposures.computeIfAbsent(instrumentId, this::expose);
  }

  private Optional<Exposure> expose(String instrumentId) {
    Listed contract = market.contracts().get(instrumentId);
    return contract == null
        ? Optional.empty()
        : price(instrumentId).map(price -> exposure(contract, price.value()));
  }

  private Exposure exposure(Listed contract, BigDecimal price) {
    if (contract.pricing() == Pricing.LINEAR) {
      return Exposure.linear(price, contract.multiplier());
    }
    if (!contract.complete()) {
      return Exposure.unvalued(contract.pricing(), price, contract.multiplier());
    }
    return Exposure.option(
        contract.pricing(),
        price,
        contract.multiplier(),
        contract.option(),
        contract.pricedOn().flatMap(this::price).map(Price::value).orElse(null),
        market.ticks().get(contract.instrumentId()).volatility(),
        rate,
        now);
  }

  Optional<Price> price(String instrumentId) {
    return Optional.ofNullable(market.ticks().get(instrumentId)).flatMap(Tick::price);
  }

  /** Of those lots, in CNY; 0 where it cannot be told. */
  BigDecimal margin(String instrumentId, Sides sides) {
    Traits traits = market.surroundings().traits().get(instrumentId);
    Optional<Exposure> exposure = exposure(instrumentId);
    if (traits == null || exposure.isEmpty()) {
      return BigDecimal.ZERO;
    }
    boolean option = exposure.get().pricing() != Pricing.LINEAR;
    BigDecimal longs = option ? BigDecimal.ZERO : tied(exposure.get(), traits.longMargin());
    BigDecimal shorts =
        option
            ? owed(instrumentId, exposure.get(), traits)
            : tied(exposure.get(), traits.shortMargin());
    return longs
        .multiply(sides.longs())
        .add(shorts.multiply(sides.shorts()))
        .setScale(SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal tied(Exposure exposure, BigDecimal ratio) {
    return ratio == null ? BigDecimal.ZERO : exposure.marketValue(BigDecimal.ONE).multiply(ratio);
  }

  /** Premium and the underlying's margin, less what the option is out of the money (§4.3). */
  private BigDecimal owed(String instrumentId, Exposure exposure, Traits traits) {
    BigDecimal premium = exposure.marketValue(BigDecimal.ONE);
    if (traits.shortMargin() == null || exposure.underlyingPrice() == null) {
      return premium;
    }
    BigDecimal spot = exposure.underlyingPrice().multiply(exposure.multiplier());
    BigDecimal risk = spot.multiply(traits.shortMargin());
    BigDecimal out = outOfTheMoney(instrumentId, exposure.underlyingPrice());
    BigDecimal less = risk.subtract(out.multiply(exposure.multiplier()).multiply(HALF));
    return premium.add(less.max(risk.multiply(HALF)));
  }

  private BigDecimal outOfTheMoney(String instrumentId, BigDecimal spot) {
    Listed contract = market.contracts().get(instrumentId);
    BigDecimal distance = contract.strike().subtract(spot);
    return (contract.option().call() ? distance : distance.negate()).max(BigDecimal.ZERO);
  }

  /** What opening so many lots costs in fees, in CNY. */
  BigDecimal fee(String instrumentId, BigDecimal lots) {
    Traits traits = market.surroundings().traits().get(instrumentId);
    Optional<BigDecimal> turnover = exposure(instrumentId).map(it -> it.marketValue(lots));
    if (traits == null || turnover.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal ratio = traits.openFeeRatio() == null ? BigDecimal.ZERO : traits.openFeeRatio();
    BigDecimal lot = traits.openFeeLot() == null ? BigDecimal.ZERO : traits.openFeeLot();
    return turnover.get().multiply(ratio).add(lot.multiply(lots));
  }
}
