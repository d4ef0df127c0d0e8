/**
 * Positions (持仓): what is held, what of it may be closed, and how its value moves with the market.
 *
 * <p>Enters: lots by account, direction and day; prices; option terms. Leaves: closable lots,
 * delta, greeks in cash, market value, notional, profit, margin.
 *
 * <p>Rules: 1. Long is positive, short is negative; lots, shares only for stocks, ETFs and funds.
 * 2. Delta: future, stock, ETF 1; option on a future and CFFEX index option Black-76 on the future;
 * ETF option Black-Scholes-Merton on the ETF. 3. Volatility is the feed's, else implied from the
 * middle of bid and ask, else delta is null. 4. Time is calendar days to the end of the expiry day,
 * by 365. 5. Delta value = delta × position × multiplier × price of the underlying, rounded to 4
 * decimals half up; only values add across underlyings, and totals add the rounded. 6. Frozen lots
 * are one figure per direction; on SHFE and INE working orders tell its days, what they do not
 * explain is yesterday's first. 7. Shares bought today are not sellable today. 8. Profit by date is
 * the value at the settlement, before that at the last price, less the position cost; by trade less
 * the open cost; options have none by date. 9. Margin of a future is its settlement value, before
 * that its position cost, times the ratio; a short option's follows its exchange's formula; the
 * feed's figure wins.
 *
 * <p>Out of scope: where the rows come from, larger-side relief.
 */
package hs.desk.position;
