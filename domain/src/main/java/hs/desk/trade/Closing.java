package hs.desk.trade;

import hs.desk.contract.ContractKind;
import hs.desk.contract.Exchange;
import java.util.stream.Stream;

/**
 * Which lots a close counts as for its fee (domain.md §3.1). Profit does not need to know: the
 * position's cost says what is left.
 */
public enum Closing {
  /** What the order says: CLOSETODAY is today's, all else yesterday's (SHFE, INE). */
  NAMED,
  /** Today's as long as there are any. */
  TODAY_FIRST,
  /** Yesterday's alone: stocks and ETFs. */
  YESTERDAY;

  /**
   * @param exchangeId the feed's code
   * @param typeName the feed's word for the kind
   */
  public static Closing of(String exchangeId, String typeName) {
    if (ContractKind.STOCK.typeName().equals(typeName)
        || ContractKind.ETF.typeName().equals(typeName)) {
      return YESTERDAY;
    }
    return Exchange.namesTodayLots(exchangeId) ? NAMED : TODAY_FIRST;
  }

  /** Of a contract whose type is not known: beside options a stock exchange lists shares alone. */
  public static Closing untyped(String exchangeId, boolean option) {
    boolean stocks =
        Stream.of(Exchange.values())
            .filter(Exchange::stocks)
            .anyMatch(exchange -> exchange.name().equals(exchangeId));
    return stocks && !option ? YESTERDAY : of(exchangeId, null);
  }
}
