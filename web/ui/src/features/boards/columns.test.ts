// @vitest-environment happy-dom
import type { ColDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { Contract } from '../../api/wire';
import { contracts } from '../../app/contracts';
import type { BoardRow } from '../../live/rows';
import type { BoardName } from './boards';
import { columns } from './columns';
import type { Unit } from '../../domain/amounts';

const t = ((key: string) => key) as unknown as TFunction;

/** What a cell says of a row. */
function said(board: BoardName, field: string, row: Record<string, unknown>, unit: Unit = 'yuan'): string {
  const column = columns(board, { t, unit }).find(({ colId }) => colId === field) as ColDef<BoardRow>;
  const params = { data: { key: 'k', seq: 1, ...row } };
  if (typeof column.valueFormatter === 'function') {
    return column.valueFormatter(params as ValueFormatterParams<BoardRow>);
  }
  return (column.valueGetter as (of: ValueGetterParams<BoardRow>) => string)(
    params as ValueGetterParams<BoardRow>,
  );
}

test('figures are painted as the desk reads them', () => {
  expect(said('acc', 'balance', { balance: '1234567.891' })).toBe('1,234,567.89');
  expect(said('acc', 'risk_degree', { risk_degree: '0.4567' })).toBe('45.7%');
  expect(said('acc', 'risk_degree', { risk_degree: null })).toBe('--');
  expect(said('stock', 'change', { change: '-3', last_price: '61.25' })).toBe('-3.00');
  expect(said('stock', 'change_ratio', { change_ratio: '0.01234' })).toBe('+1.23%');
  expect(said('stock', 'change_ratio', { change_ratio: '-0.01234' })).toBe('-1.23%');
  expect(said('stock', 'change_ratio', { change_ratio: null })).toBe('--');
});

test('money is counted in the unit; prices, lots and ratios never are', () => {
  expect(said('acc', 'balance', { balance: '1234567.891' }, 'wan')).toBe('123.46');
  expect(said('acc', 'position_profit', { position_profit: '1234567.891' }, 'yi')).toBe('+0.0123');
  expect(said('pos_group_statistic', 'delta_value', { delta_value: null }, 'wan')).toBe('--');
  expect(said('stock', 'change', { change: '-3' }, 'wan')).toBe('-3');
  expect(said('stock', 'volume', { volume: '20000' }, 'wan')).toBe('20,000');
  expect(said('acc', 'risk_degree', { risk_degree: '0.4567' }, 'yi')).toBe('45.7%');
});

test('words are those of the reader, a warning is said and not only coloured', () => {
  expect(said('trade_statistic', 'buy_sell', { buy_sell: 'BUY' })).toBe('side.BUY');
  expect(said('trade_statistic', 'open_close', { open_close: 'CLOSETODAY' })).toBe('offset.CLOSETODAY');
  expect(said('order_statistic', 'warning', { warning: true })).toBe('! board.warning');
  expect(said('order_statistic', 'warning', { warning: false })).toBe('');
  expect(said('pos_group_statistic', 'unvalued', { unvalued: 2 })).toBe('! 2');
});

test('a quote whose price should have moved is said to be stale, and its figures are marked', () => {
  expect(said('stock', 'stale', { stale: true })).toBe('! board.stale');
  expect(said('stock', 'stale', { stale: false })).toBe('');
  const rules = columns('stock', { t, unit: 'yuan' }).find(
    ({ colId }) => colId === 'last_price',
  )?.cellClassRules;
  const old = rules?.old as (of: { data: Partial<BoardRow> }) => boolean;
  expect([old({ data: { stale: true } }), old({ data: { stale: false } })]).toEqual([true, false]);
});

test('a price has the decimals of its tick, and says when it stands at a limit', () => {
  contracts.put([{ c_instrument_id: 'IF2601', price_tick: '0.2' } as Contract]);
  const at = (last: string) => ({
    c_instrument_id: 'IF2601',
    last_price: last,
    upper_limit: '4331.40',
    lower_limit: '3543.8',
  });
  expect(said('stock', 'last_price', at('3950'))).toBe('3,950.0');
  expect(said('stock', 'last_price', at('4331.4'))).toBe('4,331.4 board.limit.upper');
  expect(said('stock', 'last_price', at('3543.8'))).toBe('3,543.8 board.limit.lower');
  expect(said('stock', 'last_price', { c_instrument_id: 'IF2601', last_price: null })).toBe('--');
  expect(said('stock', 'upper_limit', at('3950'))).toBe('4,331.4');
  expect(said('trade_statistic', 'avg_price', { c_instrument_id: 'IF2601', avg_price: '3950.125' })).toBe(
    '3,950.1250',
  );
});

test('a price has moved by decimals of its tick, before it is known by those of the price', () => {
  contracts.put([{ c_instrument_id: '10009001', price_tick: '0.0001' } as Contract]);
  const moved = { last_price: '0.25', change: '-0.0031' };
  expect(said('stock', 'change', { ...moved, c_instrument_id: '10009001' })).toBe('-0.0031');
  expect(said('stock', 'change', { ...moved, c_instrument_id: '10009002' })).toBe('0.00');
});

test.each(['stock', 'trade_statistic', 'order_statistic'] as const)(
  'the %s board names its contracts',
  (board) => {
    contracts.put([{ c_instrument_id: 'cu2601', c_instrument_name: '沪铜2601' } as Contract]);
    expect(said(board, 'name', { c_instrument_id: 'cu2601' })).toBe('沪铜2601');
    expect(said(board, 'name', { c_instrument_id: 'au2601' })).toBe('');
  },
);

test('buying and selling are coloured, and the volume of the market is not called lots', () => {
  const named = (board: BoardName, field: string) =>
    columns(board, { t, unit: 'yuan' }).find(({ colId }) => colId === field);
  const rules = named('trade_statistic', 'buy_sell')?.cellClassRules;
  const sell = rules?.sell as (of: { data: Partial<BoardRow> }) => boolean;
  expect(['BUY', 'SELL'].map((buy_sell) => sell({ data: { buy_sell } }))).toEqual([false, true]);
  const heads = (['stock', 'trade_statistic'] as const).map((board) => named(board, 'volume')?.headerName);
  expect(heads).toEqual(['board.col.market_volume', 'board.col.volume']);
});
