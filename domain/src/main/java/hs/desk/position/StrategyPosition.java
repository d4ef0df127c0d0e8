package hs.desk.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.persistence.annotations.ReadOnly;

/** What one account of a product holds of a contract in one direction; flat is a row of zeros. */
@Entity
@ReadOnly
@IdClass(StrategyPosition.Key.class)
@Table(name = "strategy_position")
public class StrategyPosition {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String productCode;
    private String accountId;
    private String instrumentId;
    private String direction;

    protected Key() {}

    public Key(String productCode, String accountId, String instrumentId, String direction) {
      this.productCode = productCode;
      this.accountId = accountId;
      this.instrumentId = instrumentId;
      this.direction = direction;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(productCode, that.productCode)
          && Objects.equals(accountId, that.accountId)
          && Objects.equals(instrumentId, that.instrumentId)
          && Objects.equals(direction, that.direction);
    }

    @Override
    public int hashCode() {
      return Objects.hash(productCode, accountId, instrumentId, direction);
    }
  }

  @Id
  @Column(name = "product_code")
  private String productCode;

  @Id
  @Column(name = "account_id")
  private String accountId;

  @Id
  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Id private String direction;

  @Column(name = "yd_position")
  private BigDecimal yesterday;

  @Column(name = "td_position")
  private BigDecimal today;

  private BigDecimal frozen;

  @Column(name = "open_cost")
  private BigDecimal openCost;

  @Column(name = "position_cost")
  private BigDecimal positionCost;

  private BigDecimal margin;

  @Column(name = "update_time")
  private Instant updateTime;

  protected StrategyPosition() {}

  public String productCode() {
    return productCode;
  }

  public String accountId() {
    return accountId;
  }

  public String instrumentId() {
    return instrumentId;
  }

  public Direction direction() {
    return Direction.of(direction);
  }

  /** Lots carried from yesterday and still held. */
  public BigDecimal yesterday() {
    return yesterday;
  }

  /** Lots opened today and still held. */
  public BigDecimal today() {
    return today;
  }

  /** Lots held by working close orders. */
  public BigDecimal frozen() {
    return frozen;
  }

  /** Sum of open price × lots × multiplier of what is held. */
  public BigDecimal openCost() {
    return openCost;
  }

  /** Yesterday's lots at the previous settlement, today's at their open price. */
  public BigDecimal positionCost() {
    return positionCost;
  }

  /** Of this row alone, before any larger-side relief; null: to be computed. */
  public BigDecimal margin() {
    return margin;
  }

  public Instant updateTime() {
    return updateTime;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StrategyPosition that
        && Objects.equals(productCode, that.productCode)
        && Objects.equals(accountId, that.accountId)
        && Objects.equals(instrumentId, that.instrumentId)
        && Objects.equals(direction, that.direction);
  }

  @Override
  public int hashCode() {
    return Objects.hash(productCode, accountId, instrumentId, direction);
  }
}
