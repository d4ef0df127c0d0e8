package hs.desk.account;

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

/** The money of one account of a product, in CNY. */
@Entity
@ReadOnly
@IdClass(StrategyAccount.Key.class)
@Table(name = "strategy_account")
public class StrategyAccount {

  /** What a row is known by. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String productCode;
    private String accountId;

    protected Key() {}

    public Key(String productCode, String accountId) {
      this.productCode = productCode;
      this.accountId = accountId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(productCode, that.productCode)
          && Objects.equals(accountId, that.accountId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(productCode, accountId);
    }
  }

  @Id
  @Column(name = "product_code")
  private String productCode;

  @Id
  @Column(name = "account_id")
  private String accountId;

  @Column(name = "pre_balance")
  private BigDecimal preBalance;

  private BigDecimal deposit;

  private BigDecimal withdraw;

  @Column(name = "close_profit")
  private BigDecimal closeProfit;

  @Column(name = "position_profit")
  private BigDecimal positionProfit;

  private BigDecimal commission;

  private BigDecimal margin;

  @Column(name = "frozen_margin")
  private BigDecimal frozenMargin;

  @Column(name = "frozen_cash")
  private BigDecimal frozenCash;

  @Column(name = "frozen_commission")
  private BigDecimal frozenCommission;

  @Column(name = "cash_in")
  private BigDecimal cashIn;

  @Column(name = "update_time")
  private Instant updateTime;

  protected StrategyAccount() {}

  public String productCode() {
    return productCode;
  }

  public String accountId() {
    return accountId;
  }

  public BigDecimal preBalance() {
    return preBalance;
  }

  public BigDecimal deposit() {
    return deposit;
  }

  public BigDecimal withdraw() {
    return withdraw;
  }

  /** By date, options none; null: to be computed. */
  public BigDecimal closeProfit() {
    return closeProfit;
  }

  /** By date, at the feed's last prices; null: to be computed. */
  public BigDecimal positionProfit() {
    return positionProfit;
  }

  /** Null: to be computed. */
  public BigDecimal commission() {
    return commission;
  }

  /** After larger-side relief; null: to be computed. */
  public BigDecimal margin() {
    return margin;
  }

  /** Of working open orders. */
  public BigDecimal frozenMargin() {
    return frozenMargin;
  }

  /** Premium of working orders that buy options. */
  public BigDecimal frozenCash() {
    return frozenCash;
  }

  public BigDecimal frozenCommission() {
    return frozenCommission;
  }

  /** Option premium received less paid today. */
  public BigDecimal cashIn() {
    return cashIn;
  }

  public Instant updateTime() {
    return updateTime;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StrategyAccount that
        && Objects.equals(productCode, that.productCode)
        && Objects.equals(accountId, that.accountId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(productCode, accountId);
  }
}
