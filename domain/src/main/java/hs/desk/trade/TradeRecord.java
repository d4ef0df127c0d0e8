package hs.desk.trade;

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
import org.eclipse.persistence.annotations.ReadOnly;

/** A trade the feed reports. */
@Entity
@ReadOnly
@IdClass(TradeRecord.Key.class)
@Table(name = "trade_record")
public class TradeRecord {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate tradingDay;
    private String exchangeId;
    private String tradeId;
    private String buySell;

    protected Key() {}

    public Key(LocalDate tradingDay, String exchangeId, String tradeId, String buySell) {
      this.tradingDay = tradingDay;
      this.exchangeId = exchangeId;
      this.tradeId = tradeId;
      this.buySell = buySell;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(tradingDay, that.tradingDay)
          && Objects.equals(exchangeId, that.exchangeId)
          && Objects.equals(tradeId, that.tradeId)
          && Objects.equals(buySell, that.buySell);
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
  private String buySell;

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

  private BigDecimal commission;

  @Column(name = "trade_time")
  private Instant tradeTime;

  @Column(name = "update_time")
  private Instant updateTime;

  protected TradeRecord() {}

  public LocalDate tradingDay() {
    return tradingDay;
  }

  public String exchangeId() {
    return exchangeId;
  }

  public String tradeId() {
    return tradeId;
  }

  public BuySell buySell() {
    return BuySell.of(buySell);
  }

  public String productCode() {
    return productCode;
  }

  public String accountId() {
    return accountId;
  }

  public String instrumentId() {
    return instrumentId;
  }

  public OpenClose openClose() {
    return openClose;
  }

  public BigDecimal price() {
    return price;
  }

  public BigDecimal volume() {
    return volume;
  }

  /** In CNY; null: to be computed. */
  public BigDecimal commission() {
    return commission;
  }

  public Instant tradeTime() {
    return tradeTime;
  }

  public Instant updateTime() {
    return updateTime;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TradeRecord that
        && Objects.equals(tradingDay, that.tradingDay)
        && Objects.equals(exchangeId, that.exchangeId)
        && Objects.equals(tradeId, that.tradeId)
        && Objects.equals(buySell, that.buySell);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tradingDay, exchangeId, tradeId, buySell);
  }
}
