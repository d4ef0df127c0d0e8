import { screen } from '@testing-library/react';
import { Decimal } from 'decimal.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkRules, exchanges, products } from '../../api/calls';
import type { Product } from '../../api/wire';
import { show } from '../../test/screen';
import type { Totals } from './book';
import { DeltaTotals } from './DeltaTotals';

vi.mock('../../api/calls');

const [ZERO, AFTER] = [new Decimal(0), new Decimal(200)];
const totals = (before: number, after: number): Totals => ({
  changed: 1,
  faults: 0,
  current: ZERO,
  adjusted: AFTER,
  unvalued: 0,
  productBefore: new Decimal(100),
  productUnvalued: before,
  productAfterUnvalued: after,
});
const shownAt = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

beforeEach(() => {
  const results = [{ code: 'P001', name: 'One', nav: '1000' } as Product];
  vi.mocked(products).mockResolvedValue({ count: 1, results });
  vi.mocked(checkRules).mockResolvedValue({ count: 0, results: [] });
  const at = { as_of: '2026-11-23T10:00:00+08:00', trading_day: '2026-11-23', exchanges: [] };
  vi.mocked(exchanges).mockResolvedValue(at);
});

test('what the figures of the product leave out is counted beside each', async () => {
  show(
    <DeltaTotals product="P001" totals={totals(3, 2)}>
      {null}
    </DeltaTotals>,
  );
  expect(shownAt('Product · delta now')).toBe('100.00 ¥ · 3 unvalued, left out');
  expect(shownAt('Product · delta after')).toBe('300.00 ¥ · 2 unvalued, left out');
  await screen.findByText('Net delta / NAV');
  expect(shownAt('Net delta / NAV')).toBe('30.0% · 2 unvalued, left out');
  expect(shownAt('Changed · delta after')).toBe('200.00 ¥');
});

test('where all is valued nothing is said of it', () => {
  show(
    <DeltaTotals product="P001" totals={totals(0, 0)}>
      {null}
    </DeltaTotals>,
  );
  expect(screen.queryByText(/unvalued/)).toBeNull();
});
