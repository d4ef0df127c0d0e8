/**
 * All live rows in one answer.
 *
 * <p>Enters: filters. Leaves: the rows of every state topic as of one batch of the engine, so that
 * groups and totals agree with the positions beside them.
 *
 * <p>Rules: 1. Each topic's part is what its own call would answer at that moment.
 *
 * <p>Out of scope: single topics, which are answered with their nouns.
 */
package hs.desk.web.data;
