package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.position.Direction;
import hs.desk.quote.Price;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one account held of a line's contract in one direction when the instruction was submitted,
 * and what it was valued with (持仓快照). Written once; the database refuses to change it.
 */
@Entity
@Table(name = "position_snapshot")
public class PositionSnapshot extends Stored {

  /**
   * What was held.
   *
   * @param yesterday lots carried from yesterday
   * @param today lots opened today
   * @param frozen lots held by working close orders
   * @param openCost in CNY; null when not known
   */
  public record Held(
      BigDecimal yesterday, BigDecimal today, BigDecimal frozen, BigDecimal openCost) {}

  /**
   * What it was valued with, so that the delta can be checked later.
   *
   * @param price the contract's own
   * @param settlement today's, or null
   * @param delta null when it could not be found
   * @param underlyingPrice the contract's own for what is no option; null when there was none
   * @param impliedVol per year; null for what is no option
   * @param rate per year; null for what is no option
   * @param years to expiry; null for what is no option
   */
  public record Valued(
      BigDecimal price,
      Price.Source priceSource,
      Instant priceTime,
      BigDecimal settlement,
      BigDecimal multiplier,
      BigDecimal delta,
      BigDecimal underlyingPrice,
      BigDecimal impliedVol,
      BigDecimal rate,
      BigDecimal years) {}

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "instruction_id")
  private Instruction instruction;

  private int revision;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  private Direction direction;

  @Column(name = "yesterday_qty")
  private BigDecimal yesterdayQty;

  @Column(name = "today_qty")
  private BigDecimal todayQty;

  @Column(name = "frozen_qty")
  private BigDecimal frozenQty;

  @Column(name = "open_cost")
  private BigDecimal openCost;

  private BigDecimal price;

  @Column(name = "price_source")
  private Price.Source priceSource;

  @Column(name = "price_time")
  private Instant priceTime;

  private BigDecimal settlement;
  private BigDecimal multiplier;
  private BigDecimal delta;

  @Column(name = "underlying_price")
  private BigDecimal underlyingPrice;

  @Column(name = "implied_vol")
  private BigDecimal impliedVol;

  private BigDecimal rate;
  private BigDecimal years;

  @Column(name = "taken_at")
  private Instant takenAt;

  protected PositionSnapshot() {}

  public PositionSnapshot(
      Instruction instruction,
      int revision,
      String accountId,
      String instrumentId,
      Direction direction,
      Held held,
      Valued valued,
      Instant takenAt) {
    this.instruction = instruction;
    this.accountId = accountId;
    this.instrumentId = instrumentId;
    this.direction = direction;
    this.takenAt = takenAt;
    this.revision = revision;
    yesterdayQty = held.yesterday();
    todayQty = held.today();
    frozenQty = held.frozen();
    openCost = held.openCost();
    keep(valued);
  }

  private void keep(Valued valued) {
    price = valued.price();
    priceSource = valued.priceSource();
    priceTime = valued.priceTime();
    settlement = valued.settlement();
    multiplier = valued.multiplier();
    delta = valued.delta();
    underlyingPrice = valued.underlyingPrice();
    impliedVol = valued.impliedVol();
    rate = valued.rate();
    years = valued.years();
  }

  public Instruction instruction() {
    return instruction;
  }

  public int revision() {
    return revision;
  }

  public String accountId() {
    return accountId;
  }

  public String instrumentId() {
    return instrumentId;
  }

  public Direction direction() {
    return direction;
  }

  public Held held() {
    return new Held(yesterdayQty, todayQty, frozenQty, openCost);
  }

  public Valued valued() {
    return new Valued(
        price,
        priceSource,
        priceTime,
        settlement,
        multiplier,
        delta,
        underlyingPrice,
        impliedVol,
        rate,
        years);
  }

  public Instant takenAt() {
    return takenAt;
  }
}
