package hs.desk.devstack.feed;

import java.math.BigDecimal;

/** One row of strategy_account; all figures in CNY. */
public final class Account {
  public record Key(String product, String account) {}

  public final Key key;
  public BigDecimal preBalance = Position.money(BigDecimal.ZERO);
  public BigDecimal deposit = Position.money(BigDecimal.ZERO);
  public BigDecimal withdraw = Position.money(BigDecimal.ZERO);
  public BigDecimal closeProfit = Position.money(BigDecimal.ZERO);
  public BigDecimal positionProfit = Position.money(BigDecimal.ZERO);
  public BigDecimal commission = Position.money(BigDecimal.ZERO);
  public BigDecimal margin = Position.money(BigDecimal.ZERO);
  public BigDecimal frozenMargin = Position.money(BigDecimal.ZERO);
  public BigDecimal frozenCash = Position.money(BigDecimal.ZERO);
  public BigDecimal frozenCommission = Position.money(BigDecimal.ZERO);
  public BigDecimal cashIn = Position.money(BigDecimal.ZERO);

  public Account(Key key) {
    this.key = key;
  }

  /** Equity without the value of options. */
  public BigDecimal balance() {
    return preBalance
        .add(deposit)
        .subtract(withdraw)
        .add(closeProfit)
        .add(positionProfit)
        .subtract(commission)
        .add(cashIn);
  }

  public BigDecimal available() {
    return balance()
        .subtract(margin)
        .subtract(frozenMargin)
        .subtract(frozenCash)
        .subtract(frozenCommission);
  }

  /** The day is over: its balance is where tomorrow starts. */
  public void carry() {
    preBalance = balance();
    deposit = Position.money(BigDecimal.ZERO);
    withdraw = Position.money(BigDecimal.ZERO);
    closeProfit = Position.money(BigDecimal.ZERO);
    positionProfit = Position.money(BigDecimal.ZERO);
    commission = Position.money(BigDecimal.ZERO);
    cashIn = Position.money(BigDecimal.ZERO);
  }
}
