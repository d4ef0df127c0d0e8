package hs.desk.position;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a contract's exposure follows a price: one to one with its own, or as an option on another
 * contract's.
 */
public enum Pricing {
  /** Future, stock, ETF, fund: delta 1 on its own price. */
  LINEAR,
  /** Option on a future, and CFFEX index option on the index future of its month. */
  BLACK_76,
  /** Option on an ETF. */
  BSM;

  private static final Map<String, String> INDEX_FUTURES =
      Map.of("IO", "IF", "HO", "IH", "MO", "IM");

  private static final Pattern INDEX_OPTION = Pattern.compile("..(\\d{4})-[CP]-.*");

  /**
   * @param typeName the feed's word: 期货, 期权, 股票, ETF
   */
  public static Pricing of(String typeName, String exchangeId) {
    if (!"期权".equals(typeName)) {
      return LINEAR;
    }
    return "SSE".equals(exchangeId) || "SZSE".equals(exchangeId) ? BSM : BLACK_76;
  }

  /**
   * The contract whose price moves an option: the underlying the feed names, for a CFFEX index
   * option the index future of the same month. Empty for what moves by its own price.
   */
  public Optional<String> pricedOn(String instrumentId, String underlyingId) {
    if (this == LINEAR) {
      return Optional.empty();
    }
    return indexFuture(instrumentId).or(() -> Optional.ofNullable(underlyingId));
  }

  /** Asked of every option with every price: few begin as those of an index do. */
  private static Optional<String> indexFuture(String instrumentId) {
    String future =
        instrumentId.length() < 2 ? null : INDEX_FUTURES.get(instrumentId.substring(0, 2));
    if (future == null) {
      return Optional.empty();
    }
    Matcher option = INDEX_OPTION.matcher(instrumentId);
    return option.matches() ? Optional.of(future + option.group(1)) : Optional.empty();
  }
}
