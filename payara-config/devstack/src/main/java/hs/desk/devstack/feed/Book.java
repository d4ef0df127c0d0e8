package hs.desk.devstack.feed;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions, accounts and working orders of all products, and what orders and trades do to them.
 * Every act notes the rows it changed in {@link #changes}, to be written in one transaction.
 */
public final class Book {
  public final Market market;
  public final Changes changes = new Changes();
  private final Map<Position.Key, Position> positions = new LinkedHashMap<>();
  private final Map<Account.Key, Account> accounts = new LinkedHashMap<>();
  private final Map<Order.Key, Order> working = new LinkedHashMap<>();
  private final Charges charges;
  private final Statement statement;
  private long lastId;

  /**
   * @param lastId the highest order or trade id given out so far
   */
  public Book(Market market, long lastId) {
    this.market = market;
    this.lastId = lastId;
    charges = new Charges(market);
    statement = new Statement(market, charges);
  }

  public void add(Account account) {
    accounts.put(account.key, account);
  }

  public void add(Order order) {
    if (order.isWorking()) {
      working.put(order.key, order);
    }
  }

  public Collection<Account> accounts() {
    return accounts.values();
  }

  public Account account(Account.Key key) {
    return accounts.get(key);
  }

  public Collection<Position> positions() {
    return positions.values();
  }

  public List<Position> positions(Account.Key account) {
    return positions.values().stream()
        .filter(position -> position.key.product().equals(account.product()))
        .filter(position -> position.key.account().equals(account.account()))
        .toList();
  }

  public List<Order> working(Account.Key account) {
    return working.values().stream().filter(order -> order.ask.account().equals(account)).toList();
  }

  public Collection<Order> working() {
    return List.copyOf(working.values());
  }

  /** The row of this key, a new one of zeros where nothing was ever held. */
  public Position position(Position.Key key) {
    return positions.computeIfAbsent(key, Position::new);
  }

  /** How many lots an order of this offset may still close. */
  public BigDecimal closable(Position.Key key, OpenClose offset) {
    Position held = position(key);
    return Closing.of(market.contract(key.instrument()), offset).closable(held, frozenBy(key));
  }

  /** Sends an order to the exchange; a close freezes lots, whatever else it needs is money. */
  public Order submit(Order.Ask ask, Instant now) {
    if (ask.offset().closes() && closable(ask.position(), ask.offset()).compareTo(ask.lots()) < 0) {
      throw new IllegalArgumentException("not enough lots to close for " + ask);
    }
    Order order = newOrder(ask, now);
    working.put(order.key, order);
    if (ask.offset().closes()) {
      Position held = position(ask.position());
      held.frozen = held.frozen.add(ask.lots());
      changes.positions.add(held);
    }
    return noted(order);
  }

  /** An order that the exchange refuses at once: it freezes nothing. */
  public Order refuse(Order.Ask ask, Instant now) {
    Order order = newOrder(ask, now);
    order.reject(now);
    return noted(order);
  }

  public void cancel(Order order, Instant now) {
    release(order, order.left());
    order.end(now);
    working.remove(order.key);
    noted(order);
  }

  /** Trades some lots of a working order at a price. */
  public Trade fill(Order order, BigDecimal lots, BigDecimal price, Instant now) {
    OpenClose feeOffset = book(order, lots, price);
    release(order, lots);
    order.trade(lots);
    if (!order.isWorking()) {
      working.remove(order.key);
    }
    BigDecimal fee = charges.fee(order.ask.contract(), feeOffset, price, lots);
    Account account = accounts.get(order.ask.account());
    account.commission = account.commission.add(fee);
    Trade trade = new Trade(order, nextId(), price, lots, fee, now);
    changes.trades.add(trade);
    noted(order);
    return trade;
  }

  /** Recomputes the figures of an account from its positions, orders and the quotes. */
  public void mark(Account account) {
    statement.draw(account, positions(account.key), working(account.key));
    changes.accounts.add(account);
  }

  /** Settles one contract: profits go to the accounts, today's lots become yesterday's. */
  public void settle(Quote quote, BigDecimal settlement) {
    BigDecimal unit = settlement.multiply(quote.contract.multiplier());
    for (Position held : List.copyOf(positions.values())) {
      if (held.key.instrument().equals(quote.contract.id())) {
        Account account = accounts.get(accountOf(held.key));
        account.preBalance =
            account.preBalance.add(Statement.profit(held, quote.contract, settlement));
        held.carry(unit);
        changes.positions.add(held);
        changes.accounts.add(account);
      }
    }
  }

  private OpenClose book(Order order, BigDecimal lots, BigDecimal price) {
    Contract contract = order.ask.contract();
    Position held = position(order.ask.position());
    changes.positions.add(held);
    BigDecimal unit = price.multiply(contract.multiplier());
    OpenClose feeOffset = order.ask.offset();
    if (!order.ask.offset().closes()) {
      held.open(lots, unit);
    } else {
      BigDecimal yesterdayUnit =
          market.quote(contract.id()).preSettlement.multiply(contract.multiplier());
      Closing closing = Closing.of(contract, order.ask.offset());
      BigDecimal ofToday = closing.todayLots(held, lots);
      feeOffset = ofToday.signum() > 0 ? OpenClose.CLOSETODAY : feeOffset;
      BigDecimal cost = held.closeToday(ofToday, yesterdayUnit);
      cost = cost.add(held.closeYesterday(lots.subtract(ofToday), yesterdayUnit));
      profit(order, held, Position.money(lots.multiply(unit)).subtract(cost));
    }
    premium(order, Position.money(lots.multiply(unit)));
    held.margin = charges.margin(held);
    return feeOffset;
  }

  private void profit(Order order, Position held, BigDecimal gain) {
    if (!order.ask.contract().isOption()) {
      Account account = accounts.get(order.ask.account());
      account.closeProfit = account.closeProfit.add(held.isLong() ? gain : gain.negate());
    }
  }

  private void premium(Order order, BigDecimal amount) {
    if (order.ask.contract().isOption()) {
      Account account = accounts.get(order.ask.account());
      boolean pays = order.ask.side() == BuySell.BUY;
      account.cashIn = account.cashIn.add(pays ? amount.negate() : amount);
    }
  }

  private void release(Order order, BigDecimal lots) {
    if (order.ask.offset().closes()) {
      Position held = position(order.ask.position());
      held.frozen = held.frozen.subtract(lots);
      changes.positions.add(held);
    }
  }

  private List<Order> frozenBy(Position.Key key) {
    return working.values().stream()
        .filter(order -> order.ask.offset().closes() && order.ask.position().equals(key))
        .toList();
  }

  private Order noted(Order order) {
    changes.orders.add(order);
    mark(accounts.get(order.ask.account()));
    return order;
  }

  private Order newOrder(Order.Ask ask, Instant now) {
    Order.Key key = new Order.Key(market.tradingDay, ask.contract().exchange(), nextId());
    return new Order(key, ask, now);
  }

  private String nextId() {
    return String.format("%012d", ++lastId);
  }

  private static Account.Key accountOf(Position.Key key) {
    return new Account.Key(key.product(), key.account());
  }
}
