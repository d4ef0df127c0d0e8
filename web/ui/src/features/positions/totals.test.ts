import { expect, test } from 'vitest';
import type { PositionRow } from '../../live/rows';
import { totalsRow, unvalued } from './totals';

const row = (delta_value: string | null, margin: string | null) =>
  ({ delta_value, margin }) as unknown as PositionRow;

test('decimals are added exactly, unknown ones are left out and counted', () => {
  const rows = [row('0.1', '1'), row('0.2', null), row(null, null)];
  const total = totalsRow(rows, '合计');
  expect([total.delta_value, total.margin, total.notional, total.c_instrument_id]).toEqual([
    '0.3',
    '1',
    null,
    '合计',
  ]);
  expect(unvalued(rows)).toBe(1);
});
