package hs.desk.monitor;

import hs.desk.group.GroupBy;
import hs.desk.position.OptionTerms;
import hs.desk.position.Pricing;
import hs.desk.position.Reckoning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the engine needs of a row of {@code contract_list}. */
record Terms(
    String instrumentId,
    String exchangeId,
    String typeName,
    String subTypeName,
    String underlyingId,
    BigDecimal multiplier,
    BigDecimal strike,
    String optionType,
    LocalDate expireDate) {

  Pricing pricing() {
    return Pricing.of(typeName, exchangeId);
  }

  /** The contract whose price moves this one; empty for what moves by its own. */
  Optional<String> pricedOn() {
    return pricing().pricedOn(instrumentId, underlyingId);
  }

  OptionTerms option() {
    return new OptionTerms("C".equals(optionType), strike, expireDate);
  }

  GroupBy.Traits traits() {
    return new GroupBy.Traits(instrumentId, underlyingId, typeName, subTypeName, exchangeId);
  }

  /** What is relieved together where the larger side counts: a variety of an exchange. */
  String variety() {
    return Reckoning.variety(exchangeId, subTypeName);
  }

  /** Sold only from yesterday's holding, and paid in full. */
  boolean stock() {
    return "股票".equals(typeName) || "ETF".equals(typeName);
  }

  boolean isOption() {
    return pricing() != Pricing.LINEAR;
  }

  /** False when the feed left out what an option is valued with. */
  boolean complete() {
    return !isOption()
        || strike != null && strike.signum() > 0 && optionType != null && expireDate != null;
  }
}
