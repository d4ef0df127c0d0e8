/**
 * What the desk costs, measured against a started desk: server time per operation from {@code
 * /proc}, latencies seen by the caller, and ratios to a one-row query behind the same log-in in the
 * same run.
 *
 * <p>Enters: the {@code run.json} of a started desk. Leaves: a table on standard output, and
 * nothing else: figures are for people to judge, no build fails on them.
 *
 * <p>Rules: 1. Nothing is measured before a minute of warm-up, and a call sent as fast as answers
 * come has run as long unmeasured, but for those of 200 lines and those that nobody read before. 2.
 * Every figure of a run is taken from one desk on one machine. 3. A request that fails is counted
 * and shown, never dropped. 4. What an act leaves behind, mails and events, is counted to it, also
 * when it is done later. 5. What an operation needs is prepared before it is measured, and taken
 * away afterwards where it would be in the way of others: rules, prices, positions and trades of
 * the feed; instructions stay.
 *
 * <p>A theme is a class that lists its operations: {@code Instructing}, {@code Trading}, {@code
 * Checking}, {@code Clustering}, {@code Watching}, {@code Positions}, {@code Exporting}. {@code
 * Copies} makes the desk's past longer.
 *
 * <p>Out of scope: correctness, which the tests hold; other machines.
 */
package hs.desk.bench;
