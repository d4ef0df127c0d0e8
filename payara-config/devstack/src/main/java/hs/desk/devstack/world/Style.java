package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Kind;
import hs.desk.devstack.feed.Market;
import hs.desk.devstack.feed.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** What a product trades. */
enum Style {
  EQUITY,
  COMMODITY,
  OPTION,
  MIXED;

  private static final Set<String> EQUITY_EXCHANGES = Set.of("CFFEX", "SSE", "SZSE");

  static Style of(String product) {
    for (CSVRecord row : Facts.read("products")) {
      if (row.get("code").equals(product)) {
        return valueOf(row.get("style"));
      }
    }
    throw new IllegalArgumentException("unknown product " + product);
  }

  /** Contracts to hold; two futures come first, of SHFE where the product trades commodities. */
  List<Contract> choose(Market market, int rows, Random random) {
    List<Contract> all = new ArrayList<>();
    for (Quote quote : market.quotes()) {
      Contract contract = quote.contract;
      boolean lives = contract.expiry() == null || contract.expiry().isAfter(market.tradingDay);
      if (lives && trades(contract)) {
        all.add(contract);
      }
    }
    Collections.shuffle(all, random);
    Set<Contract> chosen = new LinkedHashSet<>();
    String first = this == EQUITY || this == OPTION ? "CFFEX" : "SHFE";
    all.stream()
        .filter(contract -> contract.kind() == Kind.FUTURE && contract.exchange().equals(first))
        .limit(2)
        .forEach(chosen::add);
    all.stream()
        .filter(contract -> !chosen.contains(contract))
        .limit(rows - 4L)
        .toList()
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  private boolean trades(Contract contract) {
    boolean equity = EQUITY_EXCHANGES.contains(contract.exchange());
    return switch (this) {
      case EQUITY -> equity && (!contract.isOption() || contract.exchange().equals("CFFEX"));
      case COMMODITY -> !equity;
      case OPTION -> contract.kind() != Kind.STOCK && (contract.isOption() || equity);
      case MIXED -> true;
    };
  }
}
