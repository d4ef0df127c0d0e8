package hs.desk.account;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The money of an account and what follows from it (domain.md §4.2), in CNY. Options are not in the
 * balance: their premium is in {@code cashIn}. A figure that is null makes what follows from it
 * null.
 *
 * @param closeProfit of the day, by date
 * @param positionProfit by date, at the present prices
 * @param frozenMargin of working open orders, as are frozen cash and commission
 * @param cashIn option premium received less paid today
 */
public record Funds(
    BigDecimal preBalance,
    BigDecimal deposit,
    BigDecimal withdraw,
    BigDecimal closeProfit,
    BigDecimal positionProfit,
    BigDecimal commission,
    BigDecimal margin,
    BigDecimal frozenMargin,
    BigDecimal frozenCash,
    BigDecimal frozenCommission,
    BigDecimal cashIn) {

  /** Decimals of the risk degree, a fraction. */
  private static final int RATIO_SCALE = 12;

  /** The same, with the other's profits, commission and margin where these cannot be told. */
  public Funds orElse(Funds other) {
    return new Funds(
        preBalance,
        deposit,
        withdraw,
        first(closeProfit, other.closeProfit),
        first(positionProfit, other.positionProfit),
        first(commission, other.commission),
        first(margin, other.margin),
        frozenMargin,
        frozenCash,
        frozenCommission,
        cashIn);
  }

  private static BigDecimal first(BigDecimal one, BigDecimal other) {
    return one == null ? other : one;
  }

  /** 动态权益. */
  public BigDecimal balance() {
    if (closeProfit == null || positionProfit == null || commission == null) {
      return null;
    }
    return preBalance
        .add(deposit)
        .subtract(withdraw)
        .add(closeProfit)
        .add(positionProfit)
        .subtract(commission)
        .add(cashIn);
  }

  public BigDecimal frozen() {
    return frozenMargin.add(frozenCash).add(frozenCommission);
  }

  /** 可用资金. */
  public BigDecimal available() {
    BigDecimal balance = balance();
    return balance == null || margin == null ? null : balance.subtract(margin).subtract(frozen());
  }

  /** 风险度: margin / balance as a fraction; null when the balance is not above zero. */
  public BigDecimal riskDegree() {
    BigDecimal balance = balance();
    return balance == null || margin == null || balance.signum() <= 0
        ? null
        : margin.divide(balance, RATIO_SCALE, RoundingMode.HALF_UP);
  }
}
