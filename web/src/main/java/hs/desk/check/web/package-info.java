/**
 * Rules over HTTP, at {@code api/check-rules/}.
 *
 * <p>Enters: rules as JSON. Leaves: {@link hs.desk.check.CheckRuleView}, {@link
 * hs.desk.check.Trial}.
 *
 * <p>Out of scope: who may write a rule, and what it measures.
 */
package hs.desk.check.web;
