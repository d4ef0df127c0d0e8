package hs.desk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.persistence.annotations.ReadOnly;

/** What a contract costs: margins as fractions, fees as fraction of turnover plus CNY per lot. */
@Entity
@ReadOnly
@Table(name = "contract_rate")
public class ContractRate {

  @Id
  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "long_margin_ratio")
  private BigDecimal longMarginRatio;

  @Column(name = "short_margin_ratio")
  private BigDecimal shortMarginRatio;

  @Column(name = "open_fee_ratio")
  private BigDecimal openFeeRatio;

  @Column(name = "open_fee_lot")
  private BigDecimal openFeeLot;

  @Column(name = "close_fee_ratio")
  private BigDecimal closeFeeRatio;

  @Column(name = "close_fee_lot")
  private BigDecimal closeFeeLot;

  @Column(name = "closetoday_fee_ratio")
  private BigDecimal closeTodayFeeRatio;

  @Column(name = "closetoday_fee_lot")
  private BigDecimal closeTodayFeeLot;

  @Column(name = "larger_side")
  private boolean largerSide;

  @Column(name = "update_time")
  private Instant updateTime;

  protected ContractRate() {}

  public String instrumentId() {
    return instrumentId;
  }

  public BigDecimal longMarginRatio() {
    return longMarginRatio;
  }

  /** For a short option the ratio that enters the exchange's formula. */
  public BigDecimal shortMarginRatio() {
    return shortMarginRatio;
  }

  public BigDecimal openFeeRatio() {
    return openFeeRatio;
  }

  public BigDecimal openFeeLot() {
    return openFeeLot;
  }

  public BigDecimal closeFeeRatio() {
    return closeFeeRatio;
  }

  public BigDecimal closeFeeLot() {
    return closeFeeLot;
  }

  public BigDecimal closeTodayFeeRatio() {
    return closeTodayFeeRatio;
  }

  public BigDecimal closeTodayFeeLot() {
    return closeTodayFeeLot;
  }

  /** 大额单边: an account pays the larger of all longs and all shorts of the variety. */
  public boolean largerSide() {
    return largerSide;
  }

  /** What calculations need of it. */
  public Rates rates() {
    return new Rates(
        longMarginRatio,
        shortMarginRatio,
        new Fee(openFeeRatio, openFeeLot),
        new Fee(closeFeeRatio, closeFeeLot),
        new Fee(closeTodayFeeRatio, closeTodayFeeLot),
        largerSide);
  }

  public Instant updateTime() {
    return updateTime;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContractRate that && instrumentId.equals(that.instrumentId);
  }

  @Override
  public int hashCode() {
    return instrumentId.hashCode();
  }
}
