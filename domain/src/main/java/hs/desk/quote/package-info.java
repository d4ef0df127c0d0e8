/**
 * Quotes (行情): what the market shows of a contract, and the one rule by which a price is taken from
 * it.
 *
 * <p>Enters: the feed's quote rows, where a missing price is null. Leaves: {@link
 * hs.desk.quote.Price}, with source and time.
 *
 * <p>Rules: 1. Exposure is valued at last, else settlement, else pre-settlement. 2. Profit and loss
 * is valued at the settlement once it exists. 3. A price that is null, zero or below is missing,
 * never used as a number. 4. A price that is stale is still a price.
 *
 * <p>Out of scope: when a price is stale, which the calendar tells.
 */
package hs.desk.quote;
