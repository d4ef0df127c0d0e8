/**
 * Rows as files: CSV and XLSX, written while they are read.
 *
 * <p>Enters: rows as JSON objects, the columns wanted and their order. Leaves: bytes, a page at a
 * time, so that a long list takes no more room than a short one.
 *
 * <p>Rules: 1. CSV is UTF-8 with a byte order mark, RFC 4180. 2. A number is a number and a time a
 * time; a name or an id stays text whatever it looks like. 3. A text that a spreadsheet would
 * calculate gets an apostrophe before it. 4. Columns are those there are, with or without rows; any
 * other word is refused. 5. An export is on record before its first byte. 6. All topics together
 * are one workbook with a sheet for each, or one CSV with a head for each and its name before every
 * line. 7. Conditions on columns and the order are those of a grid: numbers by value, texts in any
 * case, what is missing first; they are refused before the first byte when they name no column.
 *
 * <p>Out of scope: who may see which rows.
 */
package hs.desk.web.export;
