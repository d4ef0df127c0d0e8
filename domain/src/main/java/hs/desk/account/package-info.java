/**
 * Accounts (资金账户): the money behind a product, as the feed tells it.
 *
 * <p>Enters: rows of {@code strategy_account}, read only. Leaves: {@link
 * hs.desk.account.StrategyAccount}, balance, available money, risk degree.
 *
 * <p>Rules: 1. What the feed gives wins; what it leaves null is computed. 2. Options are not in the
 * balance: their premium is in cash, their value is shown apart. 3. Of a variety with larger-side
 * relief an account pays the larger of all longs and all shorts. 4. Risk degree is margin /
 * balance, null when the balance is not above zero.
 *
 * <p>Out of scope: margins of single positions.
 */
package hs.desk.account;
