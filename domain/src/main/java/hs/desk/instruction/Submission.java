package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.position.Direction;
import hs.desk.position.Exposure;
import hs.desk.position.Holding;
import hs.desk.position.Pricing;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Turns what a manager asks for into an instruction that is submitted: snapshot, valued lines,
 * details, totals. Nothing is stored; the same input gives the same instruction, which is how a
 * preview and the act agree. Either every structural rule holds, or the whole is refused with all
 * fields that break one.
 */
public final class Submission {

  /** No delta could be told: the line is left out of the totals. */
  static final String DELTA_MISSING = "DELTA_MISSING";

  /** The price is older than {@code hs.price.max-age}. */
  static final String PRICE_STALE = "PRICE_STALE";

  /** Opens against lots that are held but frozen. */
  static final String LOCKS = "LOCKS";

  /**
   * What a valuation is told from outside.
   *
   * @param rate fraction a year
   * @param maxPriceAge beyond it a price is stale
   */
  public record Terms(BigDecimal rate, Duration maxPriceAge) {}

  private final Product product;
  private final Market market;
  private final Terms terms;
  private final LocalDate tradingDay;
  private final Instant now;
  private final List<Refused.Field> broken = new ArrayList<>();

  /**
   * @param tradingDay the day the instruction is for
   * @param now when it is submitted and its snapshot taken
   */
  public Submission(
      Product product, Market market, Terms terms, LocalDate tradingDay, Instant now) {
    this.product = product;
    this.market = market;
    this.terms = terms;
    this.tradingDay = tradingDay;
    this.now = now;
  }

  /**
   * The submitted instruction, not stored; refuses {@code RULE} with every field that breaks one.
   */
  public Instruction of(NewAdjustment asked, String author) {
    Instruction instruction =
        new Instruction(
            asked.productCode(),
            asked.note(),
            asked.urgency(),
            asked.deadline(),
            tradingDay,
            author,
            now);
    requireTrading();
    for (int i = 0; i < asked.adjustments().size(); i++) {
      line(instruction, asked.adjustments().get(i), "adjustments[" + i + "].");
    }
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
    instruction.total();
    instruction.submit(product.approvalsRequired() > 0, tradingDay, now);
    return instruction;
  }

  private void requireTrading() {
    if (product.state() == ProductState.HALTED) {
      throw Refused.rule("product_code", "product-halted", null, product.code());
    }
  }

  private void line(Instruction instruction, NewAdjustment.Target target, String path) {
    Listed contract = market.contracts().get(target.instrumentId());
    if (contract == null) {
      breaks(path + "c_instrument_id", "contract-unknown", null, target.instrumentId());
      return;
    }
    LocalDate expires = contract.expireDate();
    if (expires != null && expires.isBefore(tradingDay)) {
      breaks(path + "c_instrument_id", "contract-expired", expires, target.instrumentId());
      return;
    }
    Optional<Price> price = price(contract.instrumentId());
    if (price.isEmpty()) {
      breaks(path + "c_instrument_id", "price-missing", null, target.instrumentId());
      return;
    }
    decompose(instruction, target, contract, price.get(), path);
  }

  private void decompose(
      Instruction instruction,
      NewAdjustment.Target target,
      Listed contract,
      Price price,
      String path) {
    List<Holding> holdings = market.holdings(contract.instrumentId());
    BigDecimal current = Holding.net(holdings);
    BigDecimal adjusted = target.adjustedPosition();
    Decomposition made =
        Decomposition.net(contract.rules(), holdings, product.defaultAccountId(), adjusted);
    made.breaches()
        .forEach(
            breach ->
                breaks(path + "adjusted_position", breach.rule(), breach.limit(), breach.actual()));
    if (product.state() == ProductState.REDUCE_ONLY && !reduces(current, adjusted)) {
      breaks(path + "adjusted_position", "reduce-only", current.toPlainString(), adjusted);
    }
    if (broken.isEmpty()) {
      keep(instruction, contract, price, current, adjusted, made);
    }
  }

  private void keep(
      Instruction instruction,
      Listed contract,
      Price price,
      BigDecimal current,
      BigDecimal adjusted,
      Decomposition made) {
    Exposure exposure = exposure(contract, price);
    TreeSet<String> flags = new TreeSet<>();
    if (!exposure.valued()) {
      flags.add(DELTA_MISSING);
    }
    if (price.stale(now, terms.maxPriceAge())) {
      flags.add(PRICE_STALE);
    }
    if (made.locks()) {
      flags.add(LOCKS);
    }
    remember(instruction, contract, price, exposure);
    PositionAdjustment line = instruction.adjust(contract.instrumentId(), adjusted);
    line.value(
        new Valuation(
            contract.instrumentName(),
            contract.exchangeId(),
            current,
            price.value(),
            price.source(),
            price.time(),
            contract.multiplier(),
            exposure.delta(),
            exposure.deltaValue(current),
            exposure.deltaValue(adjusted),
            flags));
    made.legs()
        .forEach(
            leg -> line.detail(leg.accountId(), leg.openClose(), leg.buySell(), leg.quantity()));
  }

  private Exposure exposure(Listed contract, Price price) {
    if (contract.pricing() == Pricing.LINEAR) {
      return Exposure.linear(price.value(), contract.multiplier());
    }
    if (!contract.complete()) {
      return Exposure.unvalued(contract.pricing(), price.value(), contract.multiplier());
    }
    return Exposure.option(
        contract.pricing(),
        price.value(),
        contract.multiplier(),
        contract.option(),
        contract.pricedOn().flatMap(this::price).map(Price::value).orElse(null),
        market.ticks().get(contract.instrumentId()).volatility(),
        terms.rate(),
        now);
  }

  /** Every account and direction of the contract; one row of zeros where nothing is held. */
  private void remember(Instruction instruction, Listed contract, Price price, Exposure exposure) {
    PositionSnapshot.Valued valued =
        new PositionSnapshot.Valued(
            price.value(),
            price.source(),
            price.time(),
            market.ticks().get(contract.instrumentId()).settlement(),
            contract.multiplier(),
            exposure.delta(),
            exposure.underlyingPrice(),
            exposure.impliedVol(),
            exposure.rate(),
            exposure.years());
    for (Held row : rows(contract.instrumentId())) {
      instruction.remember(
          new PositionSnapshot(
              instruction,
              row.accountId(),
              contract.instrumentId(),
              row.direction(),
              new PositionSnapshot.Held(row.yesterday(), row.today(), row.frozen(), row.openCost()),
              valued,
              now));
    }
  }

  private List<Held> rows(String instrumentId) {
    List<Held> rows = market.held(instrumentId);
    if (rows.stream().anyMatch(row -> !row.flat())) {
      return rows;
    }
    BigDecimal zero = BigDecimal.ZERO;
    return List.of(
        new Held(product.defaultAccountId(), instrumentId, Direction.LONG, zero, zero, zero, zero));
  }

  private Optional<Price> price(String instrumentId) {
    return Optional.ofNullable(market.ticks().get(instrumentId)).flatMap(Tick::price);
  }

  /** Whether a target reduces: to nothing, or to less of the same sign (design.md §4). */
  static boolean reduces(BigDecimal current, BigDecimal adjusted) {
    return adjusted.signum() == 0
        || (adjusted.signum() == current.signum() && adjusted.abs().compareTo(current.abs()) < 0);
  }

  private void breaks(String field, String rule, Object limit, Object actual) {
    broken.add(Refused.field(field, rule, limit, actual));
  }
}
