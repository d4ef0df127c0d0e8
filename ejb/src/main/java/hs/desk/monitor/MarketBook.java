package hs.desk.monitor;

import hs.desk.contract.Rates;
import hs.desk.quote.DayPrices;
import hs.desk.quote.QuoteRow;
import hs.desk.trade.Closing;
import hs.desk.trade.DaySide;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contracts, tariffs and quotes, and what each contract is worth now. A change touches its contract
 * and the options priced on it, and no others. Used by the writer's thread alone.
 */
final class MarketBook {

  private static final Duration AGEING = Duration.ofSeconds(1);

  private final Valuation.Rules rules;
  private final Map<String, Terms> terms = new HashMap<>();
  private final Map<String, Rates> rates = new HashMap<>();
  private final Map<String, QuoteRow> quotes = new HashMap<>();
  private final Map<String, Valuation> valuations = new HashMap<>();
  private final Map<String, Set<String>> moved = new HashMap<>();
  private final Set<String> stale = new HashSet<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final Set<String> quoted = new LinkedHashSet<>();
  private final Set<String> recounted = new LinkedHashSet<>();
  private final List<String> gone = new ArrayList<>();
  private LocalDate tradingDay;
  private Instant aged = Instant.EPOCH;

  MarketBook(Valuation.Rules rules) {
    this.rules = rules;
  }

  void apply(FeedChanges changes) {
    changes.terms().changed().forEach(this::put);
    changes.tariffs().changed().forEach(this::put);
    changes.quotes().changed().forEach(quote -> put(quote, changes.asOf()));
    changes.quotes().gone().forEach(this::remove);
    age(changes.asOf());
  }

  private void put(Terms contract) {
    String id = contract.instrumentId();
    terms.put(id, contract);
    contract
        .pricedOn()
        .ifPresent(on -> moved.computeIfAbsent(on, o -> new LinkedHashSet<>()).add(id));
    touch(id);
    recounted.add(id);
  }

  private void put(Tariff tariff) {
    rates.put(tariff.instrumentId(), tariff.rates());
    touch(tariff.instrumentId());
    recounted.add(tariff.instrumentId());
  }

  private void put(QuoteRow quote, Instant now) {
    String id = quote.instrumentId();
    QuoteRow before = quotes.put(id, quote);
    if (tradingDay == null || quote.tradingDay().isAfter(tradingDay)) {
      tradingDay = quote.tradingDay();
    }
    if (before == null || !before.tradingDay().equals(quote.tradingDay())) {
      recounted.add(id);
    }
    ageOne(quote, now);
    touchQuoted(id);
  }

  private void remove(QuoteRow quote) {
    quotes.remove(quote.instrumentId());
    stale.remove(quote.instrumentId());
    touchQuoted(quote.instrumentId());
    quoted.remove(quote.instrumentId());
    gone.add(quote.instrumentId());
    recounted.add(quote.instrumentId());
  }

  private void touchQuoted(String id) {
    quoted.add(id);
    touch(id);
    moved.getOrDefault(id, Set.of()).forEach(this::touch);
  }

  private void touch(String id) {
    valuations.remove(id);
    touched.add(id);
  }

  /** Looks once a second which prices grew too old, or fresh again, by the clock alone. */
  private void age(Instant now) {
    if (Duration.between(aged, now).abs().compareTo(AGEING) < 0) {
      return;
    }
    aged = now;
    for (QuoteRow quote : quotes.values()) {
      if (ageOne(quote, now)) {
        quoted.add(quote.instrumentId());
        touch(quote.instrumentId());
      }
    }
  }

  /** True when it turned. */
  private boolean ageOne(QuoteRow quote, Instant now) {
    Terms contract = terms.get(quote.instrumentId());
    String exchange = contract == null ? null : contract.exchangeId();
    boolean old = rules.sessions().stale(exchange, quote.updateTime(), rules.priceMaxAge(), now);
    return old ? stale.add(quote.instrumentId()) : stale.remove(quote.instrumentId());
  }

  /** Contracts whose worth or terms changed since the last call. */
  Set<String> takeTouched() {
    return taken(touched);
  }

  /** Contracts whose trades and orders are to be counted anew since the last call. */
  Set<String> takeRecounted() {
    return taken(recounted);
  }

  private static Set<String> taken(Set<String> ids) {
    Set<String> taken = new LinkedHashSet<>(ids);
    ids.clear();
    return taken;
  }

  /** Rows of the quotes that changed since the last call. */
  Collection<Content> takeQuoted() {
    List<Content> contents = new ArrayList<>(quoted.size());
    for (String id : quoted) {
      contents.add(StockRow.of(quotes.get(id), stale.contains(id)).content());
    }
    quoted.clear();
    return contents;
  }

  /** Keys of the quotes that are gone since the last call. */
  List<String> takeGone() {
    List<String> taken = List.copyOf(gone);
    gone.clear();
    return taken;
  }

  /** Null when the contract is not listed. */
  Terms terms(String id) {
    return terms.get(id);
  }

  /** The trading day of the newest quotes; null before the first. */
  LocalDate tradingDay() {
    return tradingDay;
  }

  /** Whether what was done on that trading day belongs to the contract's present one. */
  boolean counts(String id, LocalDate day) {
    QuoteRow quote = quotes.get(id);
    LocalDate present = quote == null ? tradingDay : quote.tradingDay();
    return present == null || !day.isBefore(present);
  }

  Valuation valuation(String id, Instant now) {
    return valuations.computeIfAbsent(id, i -> value(i, now));
  }

  private Valuation value(String id, Instant now) {
    Terms contract = terms.get(id);
    QuoteRow underlying =
        contract == null ? null : contract.pricedOn().map(quotes::get).orElse(null);
    return Valuation.of(
        contract, rates.get(id), quotes.get(id), underlying, stale.contains(id), rules.rate(), now);
  }

  /** How trades of the contract are counted. */
  DaySide.Terms dealing(String id) {
    Terms contract = terms.get(id);
    return contract == null
        ? new DaySide.Terms(null, null, Closing.TODAY_FIRST)
        : new DaySide.Terms(
            contract.multiplier(),
            rates.get(id),
            Closing.of(contract.exchangeId(), contract.typeName()));
  }

  DayPrices prices(String id) {
    return Valuation.prices(quotes.get(id));
  }
}
