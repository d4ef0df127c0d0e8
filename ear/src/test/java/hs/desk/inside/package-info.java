/**
 * Tests that run inside a node: the session beans as the container offers them, against the real
 * databases. Few, for each class deploys the WAR anew.
 *
 * <p>Enters: the WAR as shipped, with the test classes added, on a Payara Micro of its own whatever
 * the suite's desk runs on (tag {@code micro}); the services of the suite. Leaves: events and
 * instructions of its own.
 *
 * <p>Rules: 1. What a transaction that rolled back wrote is gone, its event too. 2. Committed
 * events are numbered without gap, chained by hash. 3. A lazy relation is lazy. 4. The way to a
 * Redis Cluster finds the successor of a primary that is silent; tried without a node.
 *
 * <p>Out of scope: what a caller sees from outside.
 */
package hs.desk.inside;
