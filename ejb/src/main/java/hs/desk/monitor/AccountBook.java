package hs.desk.monitor;

import hs.desk.account.Funds;
import hs.desk.account.MarginSum;
import hs.desk.position.Direction;
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

  /** What the positions of an account come to, and how many of them cannot be told. */
  private static final class Sums {
    private final MarginSum margin = new MarginSum();
    private BigDecimal profit = ZERO;
    private BigDecimal options = ZERO;
    private int untoldProfits;
    private int untoldOptions;
    private int untoldMargins;

    /**
     * @param sign 1 to add, -1 to take out
     */
    void count(Figures of, int sign) {
      profit = profit.add(signed(of.profit(), sign));
      options = options.add(signed(of.optionValue(), sign));
      margin.add(of.relieved(), Direction.LONG, signed(of.longMargin(), sign));
      margin.add(of.relieved(), Direction.SHORT, signed(of.shortMargin(), sign));
      untoldProfits += of.profit() == null ? sign : 0;
      untoldOptions += of.optionValue() == null ? sign : 0;
      untoldMargins += of.longMargin() == null || of.shortMargin() == null ? sign : 0;
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
      if (value == null) {
        return ZERO;
      }
      return sign > 0 ? value : value.negate();
    }
  }

  private final MarketBook market;
  private final PositionBook positions;
  private final DealBook deals;
  private final Map<AccountKey, AccountFacts> facts = new HashMap<>();
  private final Map<AccountKey, Sums> sums = new HashMap<>();
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
    Sums of = sums.computeIfAbsent(key, k -> new Sums());
    if (before != null) {
      of.count(before, -1);
    }
    if (after != null) {
      of.count(after, 1);
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
        contents.add(content(account, sums.getOrDefault(key, new Sums())));
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

  private Content content(AccountFacts account, Sums of) {
    Funds funds =
        new Funds(
            account.preBalance(),
            account.deposit(),
            account.withdraw(),
            account.closeProfit() == null ? closeProfit(account.key()) : account.closeProfit(),
            of.untoldProfits == 0 ? of.profit : account.positionProfit(),
            account.commission() == null ? commission(account.key()) : account.commission(),
            account.margin() == null ? margin(of) : account.margin(),
            account.frozenMargin(),
            account.frozenCash(),
            account.frozenCommission(),
            account.cashIn());
    AccountRow row = row(account.key(), funds, of.untoldOptions == 0 ? of.options : null);
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

  private static BigDecimal margin(Sums of) {
    return of.untoldMargins == 0 ? of.margin.total() : null;
  }

  private BigDecimal commission(AccountKey account) {
    BigDecimal sum = ZERO;
    for (DaySide side : deals.of(account).values()) {
      BigDecimal paid = side.commission();
      if (paid == null) {
        return null;
      }
      sum = sum.add(paid);
    }
    return sum;
  }

  private BigDecimal closeProfit(AccountKey account) {
    BigDecimal sum = ZERO;
    for (Map.Entry<DealBook.SideKey, DaySide> side : deals.of(account).entrySet()) {
      BigDecimal made = closeProfit(side.getKey(), side.getValue());
      if (made == null) {
        return null;
      }
      sum = sum.add(made);
    }
    return sum;
  }

  private BigDecimal closeProfit(DealBook.SideKey side, DaySide dealt) {
    Terms terms = market.terms(side.instrumentId());
    if (terms != null && terms.isOption()) {
      return ZERO;
    }
    PositionKey key =
        new PositionKey(
            side.account().productCode(), side.account().accountId(), side.instrumentId());
    Held held = positions.held(key, side.direction());
    return dealt.closeProfit(
        held == null ? ZERO : held.lots(),
        held == null ? ZERO : held.positionCost(),
        market.prices(side.instrumentId()).carried().orElse(null));
  }
}
