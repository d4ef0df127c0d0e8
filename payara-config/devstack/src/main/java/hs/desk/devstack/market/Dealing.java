package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Order;
import hs.desk.devstack.feed.Quote;
import hs.desk.devstack.feed.Trade;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trades what is wanted: an order, and the trades that fill it.
 *
 * @param parts how many trades an order is filled by; 0 leaves it working
 * @param ago how long before now the trades are said to have been made
 */
record Dealing(int parts, Duration ago) {

  /** What a refused order is told by. */
  static final String REFUSED = "refused";

  /** One answer per order, in their order: the trades that were made, or why none was. */
  List<Map<String, Object>> deal(Session session, List<Wanted> wanted) throws SQLException {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Wanted one : wanted) {
      answers.add(deal(session, one));
    }
    return answers;
  }

  private Map<String, Object> deal(Session session, Wanted wanted) throws SQLException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("detail_id", wanted.detail());
    try {
      Order order = session.book().submit(ask(session, wanted), session.now().minus(ago));
      answer.put("order_sys_id", order.key.sysId());
      answer.put("trades", fill(session, order));
    } catch (IllegalArgumentException e) {
      answer.put(REFUSED, e.getMessage());
    }
    return answer;
  }

  private static Order.Ask ask(Session session, Wanted wanted) throws SQLException {
    Account account = session.book().account(wanted.account());
    if (account == null) {
      throw new IllegalArgumentException("no account " + wanted.account());
    }
    session.stored().refresh(session.book(), account.key);
    Quote quote = session.book().market.quote(wanted.instrument());
    BigDecimal price = wanted.price() == null ? touch(quote, wanted.side()) : wanted.price();
    return new Order.Ask(
        account.key, quote.contract, wanted.side(), wanted.offset(), price, wanted.lots());
  }

  private static BigDecimal touch(Quote quote, BuySell side) {
    BigDecimal best = side == BuySell.BUY ? quote.ask[0] : quote.bid[0];
    BigDecimal price = best != null ? best : quote.markPrice();
    if (price == null) {
      throw new IllegalArgumentException(quote.contract.id() + " has no price");
    }
    return price;
  }

  private List<Map<String, Object>> fill(Session session, Order order) {
    List<Map<String, Object>> trades = new ArrayList<>();
    for (int left = parts; left > 0 && order.isWorking(); left--) {
      Instant when = session.now().minus(ago);
      trades.add(told(session.book().fill(order, share(order, left), order.ask.price(), when)));
    }
    return trades;
  }

  /** An equal share in whole board lots, the last one takes the rest. */
  private static BigDecimal share(Order order, int partsLeft) {
    Contract contract = order.ask.contract();
    BigDecimal boards = order.left().divideToIntegralValue(contract.minVolume());
    BigDecimal each = boards.divideToIntegralValue(BigDecimal.valueOf(partsLeft));
    return partsLeft == 1 || each.signum() == 0
        ? order.left()
        : each.multiply(contract.minVolume());
  }

  private static Map<String, Object> told(Trade trade) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("trading_day", trade.order().key.tradingDay().toString());
    told.put("c_exchange_id", trade.order().key.exchange());
    told.put("trade_id", trade.tradeId());
    told.put("buy_sell", trade.order().ask.side().name());
    told.put("volume", trade.lots().toPlainString());
    told.put("price", trade.price().toPlainString());
    return told;
  }
}
