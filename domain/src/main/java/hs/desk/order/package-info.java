/**
 * Orders (委托): what was sent to the exchanges, as the feed tells it.
 *
 * <p>Enters: rows of {@code order_record}, read only. Leaves: {@link hs.desk.order.OrderRecord},
 * what a day's orders come to.
 *
 * <p>Rules: 1. An order works while its status is 1, 3, a or c; then total less traded is working.
 * 2. Rejected is status 5 with submit status 4. 3. The cancel ratio is of orders that reached the
 * exchange. 4. At 80 % of the exchange's cancel limit, which counts both sides of a contract, there
 * is a warning.
 *
 * <p>Out of scope: sending orders; the desk has no way to the exchange.
 */
package hs.desk.order;
