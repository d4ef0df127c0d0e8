/**
 * What the desk costs, measured against a started desk: server time per operation from {@code /proc},
 * latencies seen by the caller, and ratios to a one-row query behind the same log-in in the same run.
 *
 * <p>Enters: the {@code run.json} of a started desk. Leaves: a table on standard output, and nothing else:
 * figures are for people to judge, no build fails on them.
 *
 * <p>Rules: 1. Nothing is measured before a minute of warm-up. 2. Every figure of a run is taken from one
 * desk on one machine. 3. A request that fails is counted and shown, never dropped.
 *
 * <p>Out of scope: correctness, which the tests hold; other machines.
 */
package hs.desk.bench;
