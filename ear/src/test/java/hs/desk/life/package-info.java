/**
 * The life of an instruction through REST: drafted, submitted, approved, stopped, amended, ended.
 *
 * <p>Enters: the suite's desk. Leaves: nothing that another test would meet: products are as they
 * were, instructions end with their test.
 *
 * <p>Out of scope: claims and fills.
 */
package hs.desk.life;
