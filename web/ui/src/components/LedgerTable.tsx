import type { ReactNode } from 'react';

export interface LedgerColumn<T> {
  head: string;
  cell: (row: T) => ReactNode;
  figure?: boolean;
}

interface Props<T> {
  caption: string;
  columns: readonly LedgerColumn<T>[];
  rows: readonly T[];
  keyOf: (row: T, index: number) => string;
  /** Of many columns: their heads take two lines before the table is wider than its place. */
  wide?: boolean;
  /** Rows below a row, of the same width. */
  below?: (row: T) => ReactNode;
}

/** A plain, dense table for what does not tick. */
export function LedgerTable<T>({ caption, columns, rows, keyOf, wide = false, below }: Props<T>) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={wide ? 'ledger wide' : 'ledger'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, figure }) => (
              <th key={head} scope="col" className={figure ? 'figure' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={keyOf(row, index)}>
            <tr>
              {columns.map(({ head, cell, figure }) => (
                <td key={head} className={figure ? 'figure' : ''}>
                  {cell(row)}
                </td>
              ))}
            </tr>
            {below?.(row)}
          </tbody>
        ))}
      </table>
    </div>
  );
}
