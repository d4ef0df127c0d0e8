package hs.desk.monitor;

import hs.desk.account.AccountSum;
import hs.desk.account.DayMoney;
import hs.desk.account.Funds;
import hs.desk.trade.DaySide;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The accounts: the feed's money, what their positions come to, and where the feed leaves something
 * out, what follows from positions and trades. A position that changes moves the sums of its
 * account by what it changed. Used by the writer's thread alone.
 */
final class AccountBook implements Figures.Listener {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final MarketBook market;
  private final PositionBook positions;
  private final DealBook deals;
  private final Map<AccountKey, AccountFacts> facts = new HashMap<>();
  private final Map<AccountKey, AccountSum> sums = new HashMap<>();
  private final Set<AccountKey> touched = new LinkedHashSet<>();
  private final List<String> gone = new ArrayList<>();

  AccountBook(MarketBook market, PositionBook positions, DealBook deals) {
    this.market = market;
    this.positions = positions;
    this.deals = deals;
  }

  void apply(Difference<AccountFacts> changes) {
    for (AccountFacts account : changes.changed()) {
      facts.put(account.key(), account);
      touched.add(account.key());
    }
    for (AccountFacts account : changes.gone()) {
      facts.remove(account.key());
      gone.add(account.key().text());
    }
  }

  @Override
  public void moved(Figures before, Figures after) {
    AccountKey key = before == null ? after.account() : before.account();
    AccountSum of = sums.computeIfAbsent(key, k -> new AccountSum());
    if (before != null) {
      of.remove(before.money());
    }
    if (after != null) {
      of.add(after.money());
    }
    touched.add(key);
  }

  /** These accounts dealt. */
  void touch(Collection<AccountKey> accounts) {
    touched.addAll(accounts);
  }

  /** The rows touched since the last call, of accounts the feed knows. */
  Collection<Content> takeTouched() {
    List<Content> contents = new ArrayList<>(touched.size());
    for (AccountKey key : touched) {
      AccountFacts account = facts.get(key);
      if (account != null) {
        contents.add(content(account, sums.getOrDefault(key, new AccountSum())));
      }
    }
    touched.clear();
    return contents;
  }

  /** Keys of the rows that are gone since the last call. */
  List<String> takeGone() {
    List<String> taken = List.copyOf(gone);
    gone.clear();
    return taken;
  }

  private Content content(AccountFacts account, AccountSum of) {
    Funds funds = of.complete(account.given(), () -> day(account.key()));
    AccountRow row = row(account.key(), funds, of.optionValue());
    return Content.of(
        account.key().text(), account.key().productCode(), Content.NOBODYS, Wire.text(row));
  }

  private static AccountRow row(AccountKey key, Funds funds, BigDecimal optionValue) {
    return new AccountRow(
        key.productCode(),
        key.accountId(),
        funds.preBalance(),
        funds.deposit(),
        funds.withdraw(),
        funds.balance(),
        funds.available(),
        funds.margin(),
        funds.frozen(),
        funds.commission(),
        funds.closeProfit(),
        funds.positionProfit(),
        optionValue,
        funds.riskDegree());
  }

  private DayMoney day(AccountKey account) {
    DayMoney day = new DayMoney();
    deals.of(account).forEach((side, dealt) -> add(day, side, dealt));
    return day;
  }

  private void add(DayMoney day, DealBook.SideKey side, DaySide dealt) {
    Terms terms = market.terms(side.instrumentId());
    PositionKey key =
        new PositionKey(
            side.account().productCode(), side.account().accountId(), side.instrumentId());
    Held held = positions.held(key, side.direction());
    day.add(
        dealt,
        terms != null && terms.isOption(),
        held == null ? ZERO : held.lots(),
        held == null ? ZERO : held.positionCost(),
        market.prices(side.instrumentId()).carried().orElse(null));
  }
}
