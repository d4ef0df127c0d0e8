package hs.desk.monitor;

import hs.desk.account.Funds;

/**
 * A row of {@code strategy_account}.
 *
 * @param given close profit, position profit, commission and margin are null where the feed leaves
 *     them to be computed
 */
record AccountFacts(AccountKey key, Funds given) {}
