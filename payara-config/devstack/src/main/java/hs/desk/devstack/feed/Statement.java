package hs.desk.devstack.feed;

import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws up an account: margin, position profit and frozen money from what stands below them. */
final class Statement {
  private final Market market;
  private final Charges charges;

  Statement(Market market, Charges charges) {
    this.market = market;
    this.charges = charges;
  }

  void draw(Account account, List<Position> positions, List<Order> working) {
    account.margin = margin(positions);
    account.positionProfit = Position.money(BigDecimal.ZERO);
    for (Position held : positions) {
      Quote quote = market.quote(held.key.instrument());
      account.positionProfit =
          account.positionProfit.add(profit(held, quote.contract, quote.markPrice()));
    }
    freeze(account, working);
  }

  /**
   * Profit by date at a price, none where there is no price; options have none, their premium is
   * cash.
   */
  static BigDecimal profit(Position held, Contract contract, BigDecimal price) {
    if (contract.isOption() || price == null) {
      return Position.money(BigDecimal.ZERO);
    }
    BigDecimal worth = Position.money(held.lots().multiply(price).multiply(contract.multiplier()));
    BigDecimal gain = worth.subtract(held.positionCost);
    return held.isLong() ? gain : gain.negate();
  }

  private BigDecimal margin(List<Position> positions) {
    Map<String, BigDecimal> longs = new HashMap<>();
    Map<String, BigDecimal> shorts = new HashMap<>();
    BigDecimal sum = Position.money(BigDecimal.ZERO);
    for (Position held : positions) {
      Contract contract = market.contract(held.key.instrument());
      if (contract.rate().largerSide()) {
        String group = contract.exchange() + contract.variety();
        (held.isLong() ? longs : shorts).merge(group, held.margin, BigDecimal::add);
        (held.isLong() ? shorts : longs).putIfAbsent(group, BigDecimal.ZERO);
      } else {
        sum = sum.add(held.margin);
      }
    }
    for (Map.Entry<String, BigDecimal> group : longs.entrySet()) {
      sum = sum.add(group.getValue().max(shorts.get(group.getKey())));
    }
    return sum;
  }

  private void freeze(Account account, List<Order> working) {
    BigDecimal margin = BigDecimal.ZERO;
    BigDecimal cash = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    for (Order order : working) {
      Order.Ask ask = order.ask;
      boolean buys = ask.side() == BuySell.BUY;
      fees = fees.add(charges.fee(ask.contract(), ask.offset(), ask.price(), order.left()));
      if (!ask.offset().closes()) {
        margin =
            margin.add(
                order.left().multiply(charges.marginPerLot(ask.contract(), buys, ask.price())));
      }
      if (ask.contract().isOption() && buys) {
        cash = cash.add(order.left().multiply(ask.price()).multiply(ask.contract().multiplier()));
      }
    }
    account.frozenMargin = Position.money(margin);
    account.frozenCash = Position.money(cash);
    account.frozenCommission = Position.money(fees);
  }
}
