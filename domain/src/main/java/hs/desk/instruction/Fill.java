package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.trade.BuySell;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was traded for a detail, or the taking back of it. Written once; the database
 * refuses to change it.
 */
@Entity
@Table(name = "fill")
public class Fill extends Stored {

  /**
   * What was traded.
   *
   * @param quantity in lots, above zero
   * @param tradeId the exchange's, or null when a trader books without one
   */
  public record Traded(
      BigDecimal quantity,
      BigDecimal price,
      LocalDate tradingDay,
      String exchangeId,
      String tradeId,
      Instant tradedAt) {}

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "detail_id")
  private InstructionDetail detail;

  private BigDecimal quantity;
  private BigDecimal price;

  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Column(name = "buy_sell")
  private BuySell buySell;

  @Column(name = "trade_id")
  private String tradeId;

  private FillSource source;

  @Column(name = "reverses_fill_id")
  private Long reversesFillId;

  private String reason;

  @Column(name = "booked_by")
  private String bookedBy;

  @Column(name = "traded_at")
  private Instant tradedAt;

  @Column(name = "booked_at")
  private Instant bookedAt;

  protected Fill() {}

  public Fill(
      InstructionDetail detail, Traded traded, FillSource source, String bookedBy, Instant now) {
    this.detail = detail;
    this.source = source;
    this.bookedBy = bookedBy;
    quantity = traded.quantity();
    price = traded.price();
    tradingDay = traded.tradingDay();
    exchangeId = traded.exchangeId();
    tradeId = traded.tradeId();
    tradedAt = traded.tradedAt();
    buySell = detail.buySell();
    bookedAt = now;
  }

  /** Takes the whole of a stored fill back. */
  public static Fill reversing(Fill fill, String reason, String bookedBy, Instant now) {
    Fill reversal = new Fill(fill.detail, fill.traded(), fill.source, bookedBy, now);
    reversal.reversesFillId = fill.id();
    reversal.reason = reason;
    return reversal;
  }

  public InstructionDetail detail() {
    return detail;
  }

  public Traded traded() {
    return new Traded(quantity, price, tradingDay, exchangeId, tradeId, tradedAt);
  }

  public BuySell buySell() {
    return buySell;
  }

  public FillSource source() {
    return source;
  }

  /** The fill this one takes back, or null. */
  public Long reversesFillId() {
    return reversesFillId;
  }

  /** Why it was taken back, or null. */
  public String reason() {
    return reason;
  }

  public String bookedBy() {
    return bookedBy;
  }

  public Instant bookedAt() {
    return bookedAt;
  }
}
