package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is listed on a trading day, over all exchanges. */
final class Catalogue {
  private final Holidays holidays;
  private final Map<String, FutureFamily> futures = new HashMap<>();
  private final List<FutureFamily> futureFamilies = FutureFamily.all();
  private final List<OptionFamily> optionFamilies = OptionFamily.all();
  private final List<Share> shares = Share.all();

  Catalogue(Holidays holidays) {
    this.holidays = holidays;
    futureFamilies.forEach(family -> futures.put(family.variety(), family));
  }

  /** Exchanges that have at least one product with a night session. */
  Set<String> nightExchanges() {
    return futureFamilies.stream()
        .filter(FutureFamily::hasNight)
        .map(FutureFamily::exchange)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> exchanges() {
    Set<String> exchanges = new TreeSet<>();
    futureFamilies.forEach(family -> exchanges.add(family.exchange()));
    shares.forEach(share -> exchanges.add(share.contract().exchange()));
    return exchanges;
  }

  /**
   * All contracts of the day, futures and shares before the options on them.
   *
   * @param known the present price of a contract by its id, null where it is new
   */
  List<Listing> on(LocalDate tradingDay, Function<String, Double> known) {
    List<Listing> listings = new ArrayList<>();
    Map<String, Listing> underlyings = new HashMap<>();
    for (FutureFamily family : futureFamilies) {
      double scale = scale(family, tradingDay, known);
      for (YearMonth month : family.listed(tradingDay, holidays)) {
        listings.add(future(family, month, tradingDay, scale, known));
      }
    }
    for (Share share : shares) {
      double price = or(known.apply(share.contract().id()), share.price());
      listings.add(new Listing(share.contract(), price, share.limit(), 0));
    }
    listings.forEach(listing -> underlyings.put(listing.contract().id(), listing));
    for (OptionFamily family : optionFamilies) {
      listings.addAll(options(family, tradingDay, underlyings));
    }
    return listings;
  }

  /** The index future that expired last: what is no longer traded must be refused. */
  Listing expired(LocalDate tradingDay) {
    FutureFamily family = futures.get("IF");
    YearMonth month = YearMonth.from(tradingDay);
    while (!family.expiry().of(month, holidays).isBefore(tradingDay)) {
      month = month.minusMonths(1);
    }
    return new Listing(family.contract(month, holidays), family.price(), family.limit(), 0);
  }

  private Listing future(
      FutureFamily family,
      YearMonth month,
      LocalDate tradingDay,
      double scale,
      Function<String, Double> known) {
    Contract contract = family.contract(month, holidays);
    double price = or(known.apply(contract.id()), family.price(month, tradingDay) * scale);
    return new Listing(contract, price, family.limit(), 0);
  }

  /** How far the market has gone from the table since: new months are listed at that level. */
  private double scale(FutureFamily family, LocalDate tradingDay, Function<String, Double> known) {
    for (YearMonth month : family.listed(tradingDay, holidays)) {
      Double price = known.apply(family.id(month));
      if (price != null) {
        return price / family.price(month, tradingDay);
      }
    }
    return 1;
  }

  private List<Listing> options(
      OptionFamily family, LocalDate tradingDay, Map<String, Listing> underlyings) {
    FutureFamily future = futures.get(family.underlying());
    List<YearMonth> months =
        future == null || family.exchange().equals("CFFEX")
            ? family.months().listed(tradingDay, family.expiry(), holidays)
            : ofFuture(family, future, tradingDay);
    List<Listing> listings = new ArrayList<>();
    for (YearMonth month : months) {
      listings.addAll(chain(family, future, month, tradingDay, underlyings));
    }
    return listings;
  }

  /** Commodity options exist for the months of their future, and expire before it. */
  private List<YearMonth> ofFuture(OptionFamily family, FutureFamily future, LocalDate tradingDay) {
    return future.listed(tradingDay, holidays).stream()
        .filter(month -> !family.expiry().of(month, holidays).isBefore(tradingDay))
        .limit(family.months().first())
        .toList();
  }

  private List<Listing> chain(
      OptionFamily family,
      FutureFamily future,
      YearMonth month,
      LocalDate tradingDay,
      Map<String, Listing> underlyings) {
    String underlying = future == null ? family.underlying() : future.id(month);
    Listing listed = underlyings.get(underlying);
    double price = listed != null ? listed.price() : future.price(month, tradingDay);
    double limit = listed != null ? listed.limit() : future.limit();
    String name = future == null ? listed.contract().subType() : future.name();
    String prefix =
        future == null
            ? ""
            : family.variety() + future.id(month).substring(future.variety().length());
    List<Listing> listings = new ArrayList<>();
    for (BigDecimal strike : family.strikes(price)) {
      for (String right : List.of("C", "P")) {
        Contract contract =
            family.contract(month, strike, right, prefix, underlying, name, holidays);
        listings.add(new Listing(contract, price, limit, smile(family, strike, price)));
      }
    }
    return listings;
  }

  private static double smile(OptionFamily family, BigDecimal strike, double price) {
    double away = strike.doubleValue() / price - 1;
    return family.vol() * (1 - 0.3 * away + 4 * away * away);
  }

  private static double or(Double known, double otherwise) {
    return known == null ? otherwise : known;
  }
}
