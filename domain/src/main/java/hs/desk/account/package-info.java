/**
 * Accounts (资金账户): the money behind a product, as the feed tells it.
 *
 * <p>Enters: rows of {@code strategy_account}, read only. Leaves: {@link
 * hs.desk.account.StrategyAccount}.
 *
 * <p>Rules: 1. What the feed gives wins; what it leaves null is computed. 2. Options are not in the
 * balance: their premium is in cash, their value is shown apart.
 *
 * <p>Out of scope: margins of single positions.
 */
package hs.desk.account;
