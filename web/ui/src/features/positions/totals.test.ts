// @vitest-environment happy-dom
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startTexts } from '../../i18n';
import type { PositionRow } from '../../live/rows';
import { totalsLabel, totalsRow, unvalued } from './totals';

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

test('the totals say how many rows they cover, and that it is the filter only', () => {
  startTexts('zh-CN');
  expect(totalsLabel(i18next.t, 340, 340)).toBe('合计 340 行');
  expect(totalsLabel(i18next.t, 12, 340)).toBe('筛选合计 12/340 行');
});
