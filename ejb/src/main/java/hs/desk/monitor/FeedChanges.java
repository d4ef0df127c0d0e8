package hs.desk.monitor;

import hs.desk.quote.QuoteRow;
import java.time.Instant;

/**
 * What changed in the feed's tables between two readings; all of one snapshot of the database.
 *
 * @param asOf time of the database
 * @param newest latest {@code update_time} of quotes, positions and accounts so far, null when
 *     there are none
 */
record FeedChanges(
    Instant asOf,
    Instant newest,
    Difference<Terms> terms,
    Difference<Tariff> tariffs,
    Difference<QuoteRow> quotes,
    Difference<Held> held,
    Difference<AccountFacts> accounts,
    Difference<TradeFacts> trades,
    Difference<OrderFacts> orders) {

  int size() {
    return terms.size()
        + tariffs.size()
        + quotes.size()
        + held.size()
        + accounts.size()
        + trades.size()
        + orders.size();
  }
}
