import { expect, test } from 'vitest';
import type { ExchangePhase, MarketPhase } from '../api/wire';
import { goodFor, grouped } from './phases';

const at = (c_exchange_id: string, phase: MarketPhase, until: string | null = null): ExchangePhase => ({
  c_exchange_id,
  phase,
  night: false,
  until,
});
const AS_OF = '2026-11-23T10:14:30+08:00';

test('exchanges stand under the phase they are in, phases in their order', () => {
  const groups = grouped([at('CFFEX', 'CONTINUOUS'), at('DCE', 'BREAK'), at('SHFE', 'BREAK')]);
  expect(groups.map(([phase, of]) => [phase, of.map((each) => each.c_exchange_id)])).toEqual([
    ['CONTINUOUS', ['CFFEX']],
    ['BREAK', ['DCE', 'SHFE']],
  ]);
  expect(grouped([])).toEqual([]);
});

test.each([
  ['a phase that ends soon', '2026-11-23T10:15:00+08:00', 31_000],
  ['one that lasts', '2026-11-23T11:30:00+08:00', 60_000],
  ['one that should be over', '2026-11-23T10:14:00+08:00', 1000],
  ['one without an end', null, 60_000],
])('%s is asked again in time', (_, until, ms) => {
  expect(
    goodFor({ as_of: AS_OF, trading_day: '2026-11-23', exchanges: [at('SHFE', 'CONTINUOUS', until)] }),
  ).toBe(ms);
});
