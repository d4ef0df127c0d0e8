package hs.desk.order;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
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

/** An order the feed reports. */
@Entity
@ReadOnly
@IdClass(OrderRecord.Key.class)
@Table(name = "order_record")
public class OrderRecord {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate tradingDay;
    private String exchangeId;
    private String orderSysId;

    protected Key() {}

    public Key(LocalDate tradingDay, String exchangeId, String orderSysId) {
      this.tradingDay = tradingDay;
      this.exchangeId = exchangeId;
      this.orderSysId = orderSysId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(tradingDay, that.tradingDay)
          && Objects.equals(exchangeId, that.exchangeId)
          && Objects.equals(orderSysId, that.orderSysId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(tradingDay, exchangeId, orderSysId);
    }
  }

  @Id
  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Id
  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Id
  @Column(name = "order_sys_id")
  private String orderSysId;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "buy_sell")
  private BuySell buySell;

  @Column(name = "open_close")
  private OpenClose openClose;

  private BigDecimal price;

  @Column(name = "total_volume")
  private BigDecimal totalVolume;

  @Column(name = "traded_volume")
  private BigDecimal tradedVolume;

  private String status;

  @Column(name = "submit_status")
  private String submitStatus;

  @Column(name = "insert_time")
  private Instant insertTime;

  @Column(name = "cancel_time")
  private Instant cancelTime;

  @Column(name = "update_time")
  private Instant updateTime;

  protected OrderRecord() {}

  public LocalDate tradingDay() {
    return tradingDay;
  }

  public String exchangeId() {
    return exchangeId;
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

  public BuySell buySell() {
    return buySell;
  }

  public OpenClose openClose() {
    return openClose;
  }

  public BigDecimal price() {
    return price;
  }

  public BigDecimal totalVolume() {
    return totalVolume;
  }

  public BigDecimal tradedVolume() {
    return tradedVolume;
  }

  /** The CTP code of domain.md §1.1. */
  public String status() {
    return status;
  }

  /** The CTP code of domain.md §1.1; 4 with status 5 is a rejection. */
  public String submitStatus() {
    return submitStatus;
  }

  public Instant insertTime() {
    return insertTime;
  }

  /** Null while not cancelled. */
  public Instant cancelTime() {
    return cancelTime;
  }

  public Instant updateTime() {
    return updateTime;
  }

  /** Whether the exchange may still fill it (design.md §3). */
  public boolean active() {
    return OrderFate.of(status, submitStatus) == OrderFate.WORKING;
  }

  /** Lots the exchange may still fill; zero when the order no longer works. */
  public BigDecimal working() {
    return active() ? totalVolume.subtract(tradedVolume) : BigDecimal.ZERO;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderRecord that
        && Objects.equals(tradingDay, that.tradingDay)
        && Objects.equals(exchangeId, that.exchangeId)
        && Objects.equals(orderSysId, that.orderSysId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tradingDay, exchangeId, orderSysId);
  }
}
