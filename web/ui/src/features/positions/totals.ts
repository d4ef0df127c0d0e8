import { Decimal } from 'decimal.js';
import type { TFunction } from 'i18next';
import type { PositionRow } from '../../live/rows';
import { SUMMED } from './columns';

export const TOTAL = 'total';

/** How many rows the totals cover, and that they cover the filter only when they do. */
export const totalsLabel = (t: TFunction, shown: number, all: number): string =>
  shown === all ? t('positions.totalOf', { all }) : t('positions.totalOfFilter', { shown, all });

/** The totals row: sums of what is known; null where nothing is. */
export function totalsRow(rows: readonly PositionRow[], label: string): PositionRow {
  const sums = SUMMED.map((column) => {
    const known = rows.flatMap((row) => row[column] ?? []);
    const sum = known.reduce((total, value) => total.plus(value), new Decimal(0));
    return [column, known.length ? sum.toFixed() : null] as const;
  });
  return { key: TOTAL, seq: 0, c_instrument_id: label, ...Object.fromEntries(sums) } as PositionRow;
}

export const unvalued = (rows: readonly PositionRow[]): number =>
  rows.filter((row) => row.delta_value === null).length;
