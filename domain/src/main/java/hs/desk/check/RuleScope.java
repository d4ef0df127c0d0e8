package hs.desk.check;

import hs.desk.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of the market a rule speaks of, or that something listed is of. What is null narrows
 * nothing.
 *
 * @param subTypeName the variety or sector
 */
public record RuleScope(
    String exchangeId, String typeName, String subTypeName, String instrumentId) {

  public boolean everything() {
    return exchangeId == null && typeName == null && subTypeName == null && instrumentId == null;
  }

  /**
   * The field that keeps a rule from ever looking at anything: a limit with a typing error would be
   * none.
   *
   * @param listed all that is listed of the contract it names, else of all exchanges
   */
  Optional<Refused.Field> unmet(List<RuleScope> listed) {
    if (everything()) {
      return Optional.empty();
    }
    return unknown("c_instrument_id", RuleScope::instrumentId, listed)
        .or(() -> unknown("c_exchange_id", RuleScope::exchangeId, listed))
        .or(() -> unknown("c_type_name", RuleScope::typeName, listed))
        .or(() -> unknown("c_stype_name", RuleScope::subTypeName, listed))
        .or(() -> listed.stream().anyMatch(this::meets) ? Optional.empty() : narrowest());
  }

  private Optional<Refused.Field> unknown(
      String field, Function<RuleScope, String> part, List<RuleScope> listed) {
    String value = part.apply(this);
    boolean known = value == null || listed.stream().map(part).anyMatch(value::equals);
    return known ? Optional.empty() : Optional.of(none(field, value));
  }

  /** Each part is listed, but not together. */
  private Optional<Refused.Field> narrowest() {
    return Optional.of(
        subTypeName == null ? none("c_type_name", typeName) : none("c_stype_name", subTypeName));
  }

  private static Refused.Field none(String field, String value) {
    return Refused.field(field, "rule-scope-unlisted", null, value);
  }

  /** Whether a contract, with its kind, is of this part. */
  boolean holds(RuleScope contract) {
    return meets(contract) && fits(instrumentId, contract.instrumentId);
  }

  private boolean meets(RuleScope listed) {
    return fits(exchangeId, listed.exchangeId)
        && fits(typeName, listed.typeName)
        && fits(subTypeName, listed.subTypeName);
  }

  static boolean fits(String wanted, String there) {
    return wanted == null || wanted.equals(there);
  }
}
