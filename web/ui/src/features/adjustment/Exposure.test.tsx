import { screen } from '@testing-library/react';
import { Decimal } from 'decimal.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkRules, exchanges, products } from '../../api/calls';
import type { CheckRule, Product } from '../../api/wire';
import { show } from '../../test/screen';
import type { Totals } from './book';
import { Exposure, exposureAfter } from './Exposure';

vi.mock('../../api/calls');

const totals = (before: number, current: number, adjusted: number) =>
  ({
    productBefore: new Decimal(before),
    current: new Decimal(current),
    adjusted: new Decimal(adjusted),
  }) as Totals;
const limit = (level: CheckRule['level'], limit_value: string) =>
  ({ kind: 'NET_DELTA', level, limit_value, active: true, ...NOWHERE }) as CheckRule;
const NOWHERE = {
  product_code: null,
  c_exchange_id: null,
  c_type_name: null,
  c_stype_name: null,
  c_instrument_id: null,
  direction: null,
  role: null,
  effective_from: null,
  effective_to: null,
};

beforeEach(() => {
  const one = { code: 'P001', name: 'One', nav: '1000' } as Product;
  vi.mocked(products).mockResolvedValue({ count: 1, results: [one] });
  const results = [limit('WARN', '0.5'), limit('BLOCK', '0.8')];
  vi.mocked(checkRules).mockResolvedValue({ count: 2, results });
  const at = { as_of: '2026-11-23T10:00:00+08:00', trading_day: '2026-11-23', exchanges: [] };
  vi.mocked(exchanges).mockResolvedValue(at);
});

test.each([
  ['bought', totals(100, 0, 200), '0.3'],
  ['turned', totals(100, 100, -300), '0.3'],
  ['closed', totals(100, 100, 0), '0'],
])('what is %s counts by the size of the whole', (_, of, after) => {
  expect(exposureAfter(of, '1000')?.toString()).toBe(after);
});

test.each([null, undefined, '0'])('over a net asset value of %s nothing is measured', (nav) => {
  expect(exposureAfter(totals(1, 0, 1), nav)).toBeUndefined();
});

test.each([
  [400, '40.0%', ''],
  [600, '! 60.0%', 'warn'],
  [900, '! 90.0%', 'danger'],
])('a change to %i of 1,000 reads %s', async (after, words, tone) => {
  show(<Exposure product="P001" totals={totals(0, 0, after)} />);
  await screen.findAllByTitle(/50%/);
  const figure = screen.getByText(words);
  expect(figure.className.trim()).toBe(`exposure ${tone}`.trim());
});
