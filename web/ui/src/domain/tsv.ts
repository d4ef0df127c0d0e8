/** Tab-separated values as spreadsheets paste them. */
export type Copied = string | number | null | undefined;

const DECIMAL = /^-?\d{1,38}(\.\d{1,38})?$/;
/** How a spreadsheet begins what it calculates; the desk's files fear the same. */
const CALCULATED = /^[=+\-@]/;

/** A word: it stays in its cell, and nothing is calculated from it. */
export function word(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  return CALCULATED.test(line) ? `'${line}` : line;
}

/** A figure of the wire: a number stays a number, whole; what is missing leaves its cell blank. */
export function value(of: Copied): string {
  const text = String(of ?? '');
  return DECIMAL.test(text) ? text : word(text);
}

export const line = (cells: readonly string[]): string => cells.join('\t');
