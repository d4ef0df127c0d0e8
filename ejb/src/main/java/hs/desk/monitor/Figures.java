package hs.desk.monitor;

import hs.desk.account.AccountSum;
import hs.desk.group.GroupBy;
import hs.desk.group.GroupTotals;

/**
 * What a position adds to its groups and its account, taken from its row.
 *
 * @param traits what it is grouped by
 * @param totals what is null in the row left out
 */
record Figures(PositionKey key, GroupBy.Traits traits, GroupTotals totals, AccountSum.Part money) {

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
