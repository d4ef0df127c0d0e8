package hs.desk.trade;

import hs.desk.StoredInstant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A trade of the feed of which something belongs to no fill: noted when it is first seen so, kept
 * up to date while its fills come and go, deleted when nothing of it is left.
 */
@Entity
@IdClass(UnmatchedTrade.Key.class)
@Table(name = "unmatched_trade")
public class UnmatchedTrade {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate tradingDay;
    private String exchangeId;
    private String tradeId;
    private BuySell buySell;

    protected Key() {}

    public Key(TradeKey trade) {
      tradingDay = trade.tradingDay();
      exchangeId = trade.exchangeId();
      tradeId = trade.tradeId();
      buySell = trade.buySell();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(tradingDay, that.tradingDay)
          && Objects.equals(exchangeId, that.exchangeId)
          && Objects.equals(tradeId, that.tradeId)
          && buySell == that.buySell;
    }

    @Override
    public int hashCode() {
      return Objects.hash(tradingDay, exchangeId, tradeId, buySell);
    }
  }

  @Id
  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Id
  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Id
  @Column(name = "trade_id")
  private String tradeId;

  @Id
  @Column(name = "buy_sell")
  private BuySell buySell;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "open_close")
  private OpenClose openClose;

  private BigDecimal price;
  private BigDecimal volume;
  private BigDecimal unmatched;
  private UnmatchedReason reason;

  @Column(name = "trade_time")
  private Instant tradedAt;

  @Column(name = "noted_at")
  private Instant notedAt;

  protected UnmatchedTrade() {}

  public UnmatchedTrade(
      FeedTrade trade, BigDecimal unmatched, UnmatchedReason reason, Instant now) {
    this.unmatched = unmatched;
    this.reason = reason;
    tradingDay = trade.key().tradingDay();
    exchangeId = trade.key().exchangeId();
    tradeId = trade.key().tradeId();
    buySell = trade.key().buySell();
    productCode = trade.productCode();
    accountId = trade.route().accountId();
    instrumentId = trade.route().instrumentId();
    openClose = trade.route().openClose();
    price = trade.price();
    volume = trade.volume();
    tradedAt = trade.tradedAt();
    notedAt = StoredInstant.cut(now);
  }

  /**
   * Notes how much of it belongs to nothing now.
   *
   * @param lots above zero
   */
  public void rest(BigDecimal lots, UnmatchedReason why) {
    unmatched = lots;
    reason = why;
  }

  public TradeKey key() {
    return new TradeKey(tradingDay, exchangeId, tradeId, buySell);
  }

  /** As the feed reported it, with the word for its offset that its exchange takes. */
  public FeedTrade trade() {
    Route route = new Route(accountId, instrumentId, buySell, openClose);
    return new FeedTrade(key(), productCode, route, price, volume, tradedAt);
  }

  /** In lots, above zero. */
  public BigDecimal unmatched() {
    return unmatched;
  }

  public UnmatchedReason reason() {
    return reason;
  }

  /** Since when it is known. */
  public Instant notedAt() {
    return notedAt;
  }
}
