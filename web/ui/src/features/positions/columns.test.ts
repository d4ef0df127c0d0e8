// @vitest-environment happy-dom
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { Contract } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { groupOf } from '../../components/Blotter/grid';
import { startTexts } from '../../i18n';
import type { PositionRow } from '../../live/rows';
import { columns, sourceOf } from './columns';

beforeAll(() => startTexts('en'));

test('what can be closed and what other instructions have open are shown', () => {
  const ids = columns({ t: i18next.t, unit: 'yuan' }).map(({ colId }) => colId);
  expect(ids).toEqual(expect.arrayContaining(['long_closable', 'short_closable', 'gap', 'other_open']));
});

test('every column belongs to a group', () => {
  const alone = columns({ t: i18next.t, unit: 'yuan' }).filter((column) => !groupOf(column));
  expect(alone.map(({ colId }) => colId)).toEqual([]);
});

test('amounts are headed with their unit and whole in the tooltip', () => {
  const column = columns({ t: i18next.t, unit: 'wan' }).find(({ colId }) => colId === 'delta_value');
  const data = { key: 'k', seq: 1, delta_value: '-12345678.9' } as PositionRow;
  const told = column?.tooltip as (of: { data: PositionRow }) => string;
  const painted = column?.valueFormatter as (of: { data: PositionRow }) => string;
  expect([column?.headerName, painted({ data }), told({ data })]).toEqual([
    'Delta value (¥10k)',
    '-1,234.57',
    '¥ -12,345,678.9',
  ]);
});

test.each([
  ['LAST', 'Last'],
  ['PRE_SETTLEMENT', 'Pre-settlement'],
  ['SOMETHING_NEW', 'SOMETHING_NEW'],
  [null, ''],
])('the source %s reads %s', (price_source, words) => {
  expect(sourceOf(i18next.t, { price_source: price_source as PositionRow['price_source'] })).toBe(words);
});

test('the split of lots tells how they are closed', () => {
  contracts.put([
    { c_instrument_id: 'cu2601', c_exchange_id: 'SHFE', c_type_name: '期货' } as Contract,
    { c_instrument_id: 'm2601', c_exchange_id: 'DCE', c_type_name: '期货' } as Contract,
  ]);
  const column = columns({ t: i18next.t, unit: 'yuan' }).find(({ colId }) => colId === 'long_today');
  const told = (c_instrument_id: string, long_today: string) =>
    (column?.tooltip as (of: { data: PositionRow }) => string)({
      data: { key: 'k', seq: 1, c_instrument_id, long_today } as PositionRow,
    });
  expect(told('cu2601', '3')).toContain('SHFE, INE');
  expect(told('m2601', '3')).toContain('does not tell the days apart');
  expect(told('m2601', '0')).toBe('');
  expect(told('unknown', '3')).toBe('');
});

test.each(['OVERLAP', 'CONTRACT_MISSING', 'LOCKS', 'PRICE_MISSING'] as const)('%s has words', (flag) => {
  for (const lng of ['en', 'zh-CN']) expect(i18next.t(`flag.${flag}`, { lng })).not.toContain(flag);
});
