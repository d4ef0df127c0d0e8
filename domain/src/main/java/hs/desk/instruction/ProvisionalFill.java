package hs.desk.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** That a fill booked by hand waits for the feed's trades to confirm it, or the rest of it. */
@Entity
@Table(name = "provisional_fill")
public class ProvisionalFill {

  @Id
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "fill_id")
  private Fill fill;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "trading_day")
  private LocalDate tradingDay;

  protected ProvisionalFill() {}

  public ProvisionalFill(Fill fill) {
    this.fill = fill;
    productCode = fill.detail().productCode();
    instrumentId = fill.detail().instrumentId();
    tradingDay = fill.traded().tradingDay();
  }

  public Fill fill() {
    return fill;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProvisionalFill that && Objects.equals(fill, that.fill);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(fill);
  }
}
