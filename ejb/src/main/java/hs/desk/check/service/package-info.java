/**
 * Checks in transactions: rules on record, and the one call by which an act is checked.
 *
 * <p>Enters: an instruction that is about to be written, with the market it was made on; a fill
 * that a trader books by hand. Leaves: results in {@code check_result}, or a refusal; event {@code
 * rule.changed}.
 *
 * <p>Rules: 1. Rules are read while the product is locked, so that a new rule counts at once and
 * two acts on a product cannot both slip under one limit. 2. A house rule looks at other products:
 * its row is locked, after the product's. 3. What is held is read before the transaction; when what
 * is open then is on a contract that was not asked for, the act begins again; one that was asked
 * for and is listed no more is measured as far as it can be. 4. Only risk control writes and tries
 * rules, one of all products or of the house only who has the role on all.
 *
 * <p>Out of scope: what a rule measures.
 */
package hs.desk.check.service;
