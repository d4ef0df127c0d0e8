package hs.desk.monitor;

import hs.desk.group.GroupBy;
import hs.desk.group.GroupTotals;
import java.math.BigDecimal;

/**
 * What a position adds to its groups and its account, taken from its row.
 *
 * @param traits what it is grouped by
 * @param totals what is null in the row left out
 * @param profit by date; null when it cannot be told
 * @param optionValue 0 for what is no option; null when it cannot be told
 * @param relieved the variety whose sides relieve each other; null where all margins are paid
 * @param longMargin null when it cannot be told, like {@code shortMargin}
 */
record Figures(
    PositionKey key,
    GroupBy.Traits traits,
    GroupTotals totals,
    BigDecimal profit,
    BigDecimal optionValue,
    String relieved,
    BigDecimal longMargin,
    BigDecimal shortMargin) {

  AccountKey account() {
    return new AccountKey(key.productCode(), key.accountId());
  }

  /** Told of every position that changed. */
  interface Listener {

    /**
     * @param before null for a position that is new
     * @param after null for one that is gone
     */
    void moved(Figures before, Figures after);
  }
}
