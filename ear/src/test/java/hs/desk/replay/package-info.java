/**
 * The main job on real prices: bars of the IF, day by day.
 *
 * <p>Enters: a file of daily bars beside the project, the demo market that follows it. Leaves: the
 * market as it was.
 *
 * <p>Rules: 1. Price and delta values of an adjustment are those of the file, to the last digit. 2.
 * Without the file the test is skipped with a sentence.
 *
 * <p>Out of scope: options, made-up prices.
 */
package hs.desk.replay;
