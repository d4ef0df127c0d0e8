/**
 * The market simulator: moves quotes, sends orders, trades them, and replays real bars.
 *
 * <p>Enters: what the demo world left in {@code pms_monitor}. Leaves: changed rows of {@code
 * pms_monitor}, through the feed's account alone.
 *
 * <p>Rules: 1. What happens follows from the seed and the number of steps; the clock only stamps
 * it. 2. One transaction per step: readers never see a trade without its position. 3. Every quote
 * is renewed in turn, so none grows old while the market runs. 4. A replayed contract follows its
 * bars and nothing else. 5. When the database goes away the simulator waits, reads again what is
 * there, and goes on. 6. At a new trading day the old one is settled first. 7. What is asked for on
 * demand is done by the market's thread between two steps, in a transaction of its own.
 *
 * <p>Out of scope: matching against other people's orders; session hours, as the demo market trades
 * round the clock.
 */
package hs.desk.devstack.market;
