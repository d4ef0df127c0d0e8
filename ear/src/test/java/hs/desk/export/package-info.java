/**
 * Exports from outside: the same rows as the answer, as CSV and XLSX.
 *
 * <p>Enters: the suite's desk. Leaves: nothing.
 */
package hs.desk.export;
