package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.TradeKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a trade of the feed stands behind a fill, or, with a quantity below zero, that a reversal
 * took it from there. Written once; all that refer to one trade never sum above its volume.
 */
@Entity
@IdClass(FillMatch.Key.class)
@Table(name = "fill_match")
public class FillMatch {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long fill;
    private LocalDate tradingDay;
    private String exchangeId;
    private String tradeId;
    private BuySell buySell;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(fill, that.fill)
          && Objects.equals(tradingDay, that.tradingDay)
          && Objects.equals(exchangeId, that.exchangeId)
          && Objects.equals(tradeId, that.tradeId)
          && buySell == that.buySell;
    }

    @Override
    public int hashCode() {
      return Objects.hash(fill, tradingDay, exchangeId, tradeId, buySell);
    }
  }

  @Id
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "fill_id")
  private Fill fill;

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

  private BigDecimal quantity;

  protected FillMatch() {}

  FillMatch(Fill fill, TradeKey trade, BigDecimal quantity) {
    this.fill = fill;
    this.quantity = quantity;
    tradingDay = trade.tradingDay();
    exchangeId = trade.exchangeId();
    tradeId = trade.tradeId();
    buySell = trade.buySell();
  }

  public Fill fill() {
    return fill;
  }

  public TradeKey trade() {
    return new TradeKey(tradingDay, exchangeId, tradeId, buySell);
  }

  /** In lots; below zero for a reversal. */
  public BigDecimal quantity() {
    return quantity;
  }
}
