/**
 * The demo world: what is listed, who works here, what is held when the day begins and what was
 * done since.
 *
 * <p>Enters: a seed, an instant, the tables of facts beside this package (CSV). Leaves: rows of all
 * three databases, through {@link hs.desk.devstack.world.DemoWorld}.
 *
 * <p>Rules: 1. The same seed and instant give the same rows, to the byte. 2. What is there stays:
 * loading twice changes nothing, and a later trading day settles the old one and carries it on. 3.
 * Facts of exchanges (multipliers, ticks, months, expiries, fees, holidays) are data, not code. 4.
 * Option prices follow from their underlying's price and a volatility; some options do not publish
 * that volatility. 5. Opening positions and today's orders go through the same {@link
 * hs.desk.devstack.feed.Book} as the simulator's, so that everything adds up.
 *
 * <p>Out of scope: schema and accounts of the databases.
 */
package hs.desk.devstack.world;
