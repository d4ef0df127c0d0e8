package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a detail asks for, as it was laid out: an account, an offset, a side, a quantity. It never
 * changes; how far its work came is said apart from it.
 */
@MappedSuperclass
public abstract class DetailHeader extends Stored {

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "open_close")
  private OpenClose openClose;

  @Column(name = "buy_sell")
  private BuySell buySell;

  private BigDecimal quantity;
  private BigDecimal price;

  @Column(name = "laid_out")
  private LocalDate laidOut;

  protected DetailHeader() {}

  DetailHeader(
      PositionAdjustment line,
      String accountId,
      OpenClose openClose,
      BuySell buySell,
      BigDecimal quantity,
      BigDecimal price,
      LocalDate laidOut) {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity of a detail must be above zero: " + quantity);
    }
    productCode = line.instruction().productCode();
    instrumentId = line.instrumentId();
    this.accountId = accountId;
    this.openClose = openClose;
    this.buySell = buySell;
    this.quantity = quantity;
    this.price = price;
    this.laidOut = laidOut;
  }

  /** What a trade of its product and of {@link #laidOut} must have in common with it. */
  public Route route() {
    return new Route(accountId, instrumentId, buySell, openClose);
  }

  /** What a trade of that day must have. */
  public Route routeOn(LocalDate day) {
    return route().on(day, laidOut);
  }

  /** The contract's trading day when it was laid out: whose lots are today's to it. */
  public LocalDate laidOut() {
    return laidOut;
  }

  public String productCode() {
    return productCode;
  }

  public String instrumentId() {
    return instrumentId;
  }

  public String accountId() {
    return accountId;
  }

  public OpenClose openClose() {
    return openClose;
  }

  public BuySell buySell() {
    return buySell;
  }

  /** In lots, above zero; the sign is the side's. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** The line's price at the snapshot: what to expect, no limit. */
  public BigDecimal price() {
    return price;
  }
}
