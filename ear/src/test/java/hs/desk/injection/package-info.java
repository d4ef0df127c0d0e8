/**
 * Words that are code to somebody else: SQL, script, spreadsheet formulas, mail headers, log lines.
 *
 * <p>Enters: the suite's desk, every free text a user can write. Leaves: instructions that ended.
 *
 * <p>Rules: 1. Text that is taken is answered as it was written. 2. In no answer, file, mail or log
 * is it more than text. 3. Text that is not taken is refused as a mistake of the caller.
 *
 * <p>Out of scope: what the browser makes of it.
 */
package hs.desk.injection;
