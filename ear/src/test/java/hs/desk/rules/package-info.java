/**
 * Limits from outside: who writes them, what they refuse, and that they never stand in the way of
 * less risk.
 *
 * <p>Enters: the suite's desk. Leaves: no rule; rules are scoped to one contract of one product so
 * that other tests do not meet them.
 */
package hs.desk.rules;
