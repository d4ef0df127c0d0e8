/**
 * The numbers of the desk against figures worked out elsewhere: rows are written with the feed's
 * account as the feed writes them, and read over REST and sockets.
 *
 * <p>Enters: the golden cases of {@code domain.md} §8. Leaves: nothing; each test has a product,
 * contracts and accounts of its own and takes them away.
 *
 * <p>Rules: 1. The contracts have expired, so that the market leaves them alone. 2. Money is
 * compared to the cent and better, never with a tolerance, but for what moves with the clock: the
 * greeks of options.
 *
 * <p>Out of scope: the protocol of the sockets.
 */
package hs.desk.numbers;
