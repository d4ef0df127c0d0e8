import { expect, test } from 'vitest';
import type { CheckRule, Product } from '../../api/wire';
import type { BoardRow, PositionRow } from '../../live/rows';
import { type Measure, byProduct, crossedBy, gaugesOf, marksOf } from './gauges';

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
const position = (
  delta_value: string | null,
  notional: string | null = null,
  product_code = 'P001',
  more: Partial<PositionRow> = {},
) =>
  ({
    product_code,
    c_instrument_id: 'IF2612',
    delta_value,
    notional,
    net: '3',
    ...LONG,
    ...more,
  }) as PositionRow;
const LONG = { long_yesterday: '1', long_today: '2', short_yesterday: '0', short_today: null };
/** As much on both sides. */
const LOCKED = { net: '0', short_yesterday: '3', notional: '0', price: '4000', multiplier: '300' };
const typeOf = (id: string) => ({ IF2612: '期货', 'IO2612-C-4000': '期权' })[id];
const account = (margin: string | null, balance: string | null, product_code = 'P001') =>
  ({ product_code, margin, balance }) as unknown as BoardRow;

const own = <T extends { product_code?: string }>(rows: T[]) => byProduct(rows).get('P001') ?? [];

const measured = (measure: Measure, positions: PositionRow[], accounts: BoardRow[], product = P001) =>
  gaugesOf(product, own(positions), own(accounts), [], DAY, typeOf).find(
    (gauge) => gauge.measure === measure,
  );
const value = (...of: Parameters<typeof measured>) => measured(...of)?.value?.toString();

test('net delta is the size of the signed sum over the net asset value, of this product alone', () => {
  const book = [position('-300000'), position('100000.50'), position('900000', null, 'P002')];
  expect(value('NET_DELTA', book, [])).toBe('0.1999995');
});

test('notional values are added without their signs cancelling', () => {
  expect(value('GROSS_NOTIONAL', [position(null, '200000'), position(null, '300000')], [])).toBe('0.5');
});

test.each([
  ['a future', 'IF2612', '7.2', 0],
  ['an option, whose underlying price nobody tells here', 'IO2612-C-4000', '0', 1],
  ['what nobody knows yet', 'XX1', '0', 1],
])('both sides of a locked position count: %s', (_, c_instrument_id, gross, unvalued) => {
  const gauge = measured('GROSS_NOTIONAL', [position('0', '0', 'P001', { ...LOCKED, c_instrument_id })], []);
  expect([gauge?.value?.toString(), gauge?.unvalued]).toEqual([gross, unvalued]);
});

test('a position with lots on both sides counts them all', () => {
  const more = { net: '1', short_yesterday: '2' };
  expect(value('GROSS_NOTIONAL', [position('1', '100000', 'P001', more)], [])).toBe('0.5');
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

test('margin is of the whole product, whatever contracts its rule is about; sums are of what they name', () => {
  const part = { c_exchange_id: 'SHFE' };
  expect(marksOf([rule('0.5', part)], 'P001', 'RISK_DEGREE', DAY)).toHaveLength(1);
  expect(marksOf([rule('0.5', { ...part, kind: 'NET_DELTA' })], 'P001', 'NET_DELTA', DAY)).toEqual([]);
});

test('a side means nothing to a measure of the whole product', () => {
  expect(marksOf([rule('0.5', { direction: 'LONG' })], 'P001', 'RISK_DEGREE', DAY)).toHaveLength(1);
});

test('a limit that is reached is kept, one that is passed is crossed, the gravest first', () => {
  const rules = [rule('0.8'), rule('0.9', { level: 'BLOCK' }), rule('0.7', { level: 'RECORD' })];
  const crossed = (margin: string) =>
    gaugesOf(P001, [], [account(margin, '100')], rules, DAY, typeOf)
      .filter(({ measure }) => measure === 'RISK_DEGREE')
      .map((gauge) => crossedBy(gauge)?.level)[0];
  expect(crossed('70')).toBeUndefined();
  expect(crossed('80')).toBe('RECORD');
  expect(crossed('80.01')).toBe('WARN');
  expect(crossed('95')).toBe('BLOCK');
});
