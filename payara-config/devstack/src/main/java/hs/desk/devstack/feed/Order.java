package hs.desk.devstack.feed;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One row of order_record. */
public final class Order {
  public record Key(LocalDate tradingDay, String exchange, String sysId) {}

  /** What was asked for. */
  public record Ask(
      Account.Key account,
      Contract contract,
      BuySell side,
      OpenClose offset,
      BigDecimal price,
      BigDecimal lots) {

    /** The position row that the order adds to or takes from. */
    public Position.Key position() {
      boolean isLong = (side == BuySell.BUY) != offset.closes();
      return new Position.Key(
          account.product(), account.account(), contract.id(), isLong ? "L" : "S");
    }
  }

  public final Key key;
  public final Ask ask;
  public final Instant insertedAt;
  public BigDecimal traded = BigDecimal.ZERO;
  public char status = '3';
  public char submitStatus = '3';
  public Instant cancelledAt;

  public Order(Key key, Ask ask, Instant insertedAt) {
    this.key = key;
    this.ask = ask;
    this.insertedAt = insertedAt;
  }

  public BigDecimal left() {
    return ask.lots().subtract(traded);
  }

  public boolean isWorking() {
    return "13ac".indexOf(status) >= 0;
  }

  void trade(BigDecimal lots) {
    traded = traded.add(lots);
    status = left().signum() == 0 ? '0' : '1';
  }

  void end(Instant when) {
    status = '5';
    cancelledAt = when;
  }

  void reject(Instant when) {
    end(when);
    submitStatus = '4';
  }
}
