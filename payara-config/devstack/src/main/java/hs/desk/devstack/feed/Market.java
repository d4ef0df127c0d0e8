package hs.desk.devstack.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All contracts with their quotes on one trading day. */
public final class Market {
  private final Map<String, Quote> quotes = new LinkedHashMap<>();
  public LocalDate tradingDay;

  public Market(LocalDate tradingDay) {
    this.tradingDay = tradingDay;
  }

  public void add(Quote quote) {
    quotes.put(quote.contract.id(), quote);
  }

  public Collection<Quote> quotes() {
    return quotes.values();
  }

  public boolean lists(String instrument) {
    return quotes.containsKey(instrument);
  }

  /** The quote of a listed contract. */
  public Quote quote(String instrument) {
    Quote quote = quotes.get(instrument);
    if (quote == null) {
      throw new IllegalArgumentException("no contract " + instrument + " is listed");
    }
    return quote;
  }

  public Contract contract(String instrument) {
    return quote(instrument).contract;
  }

  /** The quote of what an option is written on; null where that is not listed. */
  public Quote underlyingOf(Contract option) {
    return option.underlying() == null ? null : quotes.get(option.underlying());
  }

  /** The volatility of an option: the feed's own, else that of its last price, else NaN. */
  public double volOf(Quote option, Instant now) {
    if (option.impliedVol != null) {
      return option.impliedVol.doubleValue();
    }
    Quote underlying = underlyingOf(option.contract);
    return underlying == null || underlying.last == null || option.last == null
        ? Double.NaN
        : Model.impliedVol(
            option.contract, underlying.last.doubleValue(), option.last.doubleValue(), now);
  }
}
