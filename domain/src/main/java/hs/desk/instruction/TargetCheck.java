package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.instruction.Market.Listed;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import hs.desk.quote.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects every rule that targets break, so that a caller is told of all of them at once. */
final class TargetCheck {

  /** A contract that can be traded, and what it costs. */
  record Priced(Listed contract, Price price) {}

  private final Market market;
  private final Appraisal appraisal;
  private final LocalDate tradingDay;
  private final List<Refused.Field> broken = new ArrayList<>();

  TargetCheck(Market market, Appraisal appraisal, LocalDate tradingDay) {
    this.market = market;
    this.appraisal = appraisal;
    this.tradingDay = tradingDay;
  }

  /** The contract; empty, and noted, when it is unknown or expired. */
  Optional<Listed> tradable(String instrumentId, String path) {
    String field = path + "c_instrument_id";
    Listed contract = market.contracts().get(instrumentId);
    if (contract == null) {
      breaks(field, "contract-unknown", null, instrumentId);
      return Optional.empty();
    }
    LocalDate expires = contract.expireDate();
    if (expires != null && expires.isBefore(tradingDay)) {
      breaks(field, "contract-expired", expires, instrumentId);
      return Optional.empty();
    }
    return Optional.of(contract);
  }

  /** The same with its price; empty, and noted, when it has none. */
  Optional<Priced> priced(String instrumentId, String path) {
    return tradable(instrumentId, path).flatMap(contract -> priced(contract, path));
  }

  private Optional<Priced> priced(Listed contract, String path) {
    Optional<Price> price = appraisal.price(contract.instrumentId());
    if (price.isEmpty()) {
      breaks(path + "c_instrument_id", "price-missing", null, contract.instrumentId());
    }
    return price.map(it -> new Priced(contract, it));
  }

  /** Notes a line that does not reduce where the product may only reduce. */
  void allowed(Product product, boolean more, Way way, String path) {
    if (product.state() == ProductState.REDUCE_ONLY && more) {
      breaks(path + "adjusted_position", "reduce-only", way.held(), way.reached());
    }
  }

  void breaks(String path, Collection<Breach> breaches) {
    breaches.forEach(
        breach ->
            breaks(path + "adjusted_position", breach.rule(), breach.limit(), breach.actual()));
  }

  void breaks(String field, String rule, Object limit, Object actual) {
    broken.add(Refused.field(field, rule, limit, actual));
  }

  boolean noneBroken() {
    return broken.isEmpty();
  }

  /** Refuses {@code RULE} with everything that was noted. */
  void requireNoneBroken() {
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }
}
