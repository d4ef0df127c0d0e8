import { expect, test } from 'vitest';
import { closingOf } from './closing';

test.each([
  ['SHFE', '期货', 'named'],
  ['INE', '期权', 'named'],
  ['DCE', '期货', 'todayFirst'],
  ['CFFEX', '期货', 'todayFirst'],
  ['SSE', '期权', 'todayFirst'],
  ['SSE', '股票', 'yesterday'],
  ['SZSE', 'ETF', 'yesterday'],
])('%s %s: %s', (c_exchange_id, c_type_name, closing) => {
  expect(closingOf({ c_exchange_id, c_type_name })).toBe(closing);
});

test('of an unknown contract nothing is said', () => {
  expect(closingOf(undefined)).toBeUndefined();
});
