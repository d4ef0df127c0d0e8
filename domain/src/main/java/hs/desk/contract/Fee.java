package hs.desk.contract;

import java.math.BigDecimal;

/**
 * What a trade costs: a share of its turnover plus money per lot.
 *
 * @param ratio fraction of the turnover
 * @param lot CNY per lot
 */
public record Fee(BigDecimal ratio, BigDecimal lot) {

  /** CNY, not rounded. */
  public BigDecimal of(BigDecimal turnover, BigDecimal lots) {
    return turnover.multiply(ratio).add(lots.multiply(lot));
  }
}
