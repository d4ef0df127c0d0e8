import { expect, test } from 'vitest';
import type { CheckRule, Product } from '../../api/wire';
import type { BoardRow, PositionRow } from '../../live/rows';
import { type Measure, crossedBy, gaugesOf, marksOf } from './gauges';

const DAY = '2026-11-23';
const P001 = { code: 'P001', nav: '1000000' } as Product;
const rule = (limit_value: string, more: Partial<CheckRule> = {}): CheckRule =>
  ({
    kind: 'RISK_DEGREE',
    level: 'WARN',
    active: true,
    limit_value,
    ...Object.fromEntries(
      ['product_code', 'c_exchange_id', 'c_type_name', 'c_stype_name', 'c_instrument_id', 'direction', 'role']
        .concat('effective_from', 'effective_to')
        .map((field) => [field, null]),
    ),
    ...more,
  }) as CheckRule;
const position = (delta_value: string | null, notional: string | null = null, product_code = 'P001') =>
  ({ product_code, delta_value, notional, net: '3' }) as PositionRow;
const account = (margin: string | null, balance: string | null, product_code = 'P001') =>
  ({ product_code, margin, balance }) as unknown as BoardRow;

const measured = (measure: Measure, positions: PositionRow[], accounts: BoardRow[], product = P001) =>
  gaugesOf(product, positions, accounts, [], DAY).find((gauge) => gauge.measure === measure);
const value = (...of: Parameters<typeof measured>) => measured(...of)?.value?.toString();

test('net delta is the size of the signed sum over the net asset value, of this product alone', () => {
  const book = [position('-300000'), position('100000.50'), position('900000', null, 'P002')];
  expect(value('NET_DELTA', book, [])).toBe('0.1999995');
});

test('notional values are added without their signs cancelling', () => {
  expect(value('GROSS_NOTIONAL', [position(null, '200000'), position(null, '300000')], [])).toBe('0.5');
});

test('what is not valued is counted, and counts nothing', () => {
  const gauge = measured('NET_DELTA', [position('100000'), position(null)], []);
  expect(gauge?.value?.toString()).toBe('0.1');
  expect(gauge?.unvalued).toBe(1);
});

test('margin is that of all accounts, over the net asset value and over the balance', () => {
  const accounts = [account('60000', '400000'), account('40000', '100000'), account('9', '9', 'P002')];
  expect(value('MARGIN_RATIO', [], accounts)).toBe('0.1');
  expect(value('RISK_DEGREE', [], accounts)).toBe('0.2');
});

test.each([
  ['one account is unknown', [account('60000', '400000'), account(null, '100000')]],
  ['there is no account', []],
  ['nothing is left', [account('60000', '0')]],
])('the risk degree is not told where %s', (_, accounts) => {
  expect(value('RISK_DEGREE', [], accounts)).toBeUndefined();
});

test('without a net asset value nothing is measured over it', () => {
  expect(value('NET_DELTA', [position('1')], [], { ...P001, nav: null })).toBeUndefined();
});

test('marks are the limits in force of the whole product, lowest first', () => {
  const rules = [
    rule('1', { level: 'BLOCK' }),
    rule('0.8', { product_code: 'P001' }),
    rule('0.7', { product_code: 'P002' }),
    rule('0.6', { active: false }),
    rule('0.5', { c_exchange_id: 'SHFE' }),
    rule('0.4', { role: 'TRADER' }),
    rule('0.3', { effective_from: '2026-11-24' }),
    rule('0.2', { effective_to: '2026-11-22' }),
    rule('0.1', { kind: 'MARGIN_RATIO' }),
  ];
  expect(marksOf(rules, 'P001', 'RISK_DEGREE', DAY).map(({ limit }) => limit.toString())).toEqual([
    '0.8',
    '1',
  ]);
});

test('a limit that is reached is kept, one that is passed is crossed, the gravest first', () => {
  const rules = [rule('0.8'), rule('0.9', { level: 'BLOCK' }), rule('0.7', { level: 'RECORD' })];
  const crossed = (margin: string) =>
    gaugesOf(P001, [], [account(margin, '100')], rules, DAY)
      .filter(({ measure }) => measure === 'RISK_DEGREE')
      .map((gauge) => crossedBy(gauge)?.level)[0];
  expect(crossed('70')).toBeUndefined();
  expect(crossed('80')).toBe('RECORD');
  expect(crossed('80.01')).toBe('WARN');
  expect(crossed('95')).toBe('BLOCK');
});
