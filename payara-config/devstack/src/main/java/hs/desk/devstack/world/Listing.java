package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;

/**
 * A contract as it comes to the market.
 *
 * @param price what it is worth; for an option what its underlying (or the future that would be) is
 *     worth
 * @param limit how far a day may take the price, as a fraction; for an option that of its
 *     underlying
 * @param vol volatility per year, 0 unless an option
 */
record Listing(Contract contract, double price, double limit, double vol) {}
