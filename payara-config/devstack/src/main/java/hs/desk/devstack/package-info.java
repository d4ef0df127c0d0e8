/**
 * One main that starts the embedded services, the demo world, the market and the application.
 *
 * <p>Enters: options of the command line or of a test. Leaves: a running desk and {@code run.json}.
 *
 * <ol>
 *   <li>Everything listens on 127.0.0.1 only.
 *   <li>Whoever dies by itself is started again; whoever was stopped by a call stays stopped.
 *   <li>What cannot start says why in one sentence, and nothing is left running.
 *   <li>run.json is there exactly while the desk is ready.
 * </ol>
 *
 * <p>Out of scope: production; what an operator runs stands in {@code payara-config/server}.
 */
package hs.desk.devstack;
