// @vitest-environment happy-dom
import { type GridApi, createGrid } from 'ag-grid-community';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import type { Contract } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { columns as boardColumns } from '../../features/boards/columns';
import { columns } from '../../features/positions/columns';
import { startTexts } from '../../i18n';
import type { BoardRow, PositionRow } from '../../live/rows';
import { askedOf, liveAskedOf } from './asked';
import { untie } from './ties';
import { common } from './grid';

let grid: GridApi<PositionRow> | undefined;
let board: GridApi<BoardRow> | undefined;

const row = (id: string, flags: string[], net: string | null, time: string | null = null) =>
  ({
    key: id,
    c_instrument_id: id,
    product_code: 'P001',
    flags,
    net,
    price_time: time,
  }) as unknown as PositionRow;

function positions(language: 'zh-CN' | 'en' = 'zh-CN'): GridApi<PositionRow> {
  startTexts(language);
  contracts.put([{ c_instrument_id: 'cu2605', c_instrument_name: '沪铜2605' } as Contract]);
  const made = createGrid<PositionRow>(document.createElement('div'), {
    ...common,
    columnDefs: columns({ t: i18next.t, unit: 'wan' }),
    rowData: [
      row('cu2605', ['PRICE_STALE', 'LOCKS'], '9'),
      row('IF2612', ['LOCKS'], '10', '2026-11-24T21:05:09+08:00'),
      row('MA605', [], null, '2026-11-25T09:00:00+08:00'),
    ],
    getRowId: ({ data }) => data.key,
    postSortRows: ({ api, nodes }) => untie(api, nodes),
  });
  grid = made;
  return made;
}

function trades(): GridApi<BoardRow> {
  startTexts('zh-CN');
  board = createGrid<BoardRow>(document.createElement('div'), {
    ...common,
    columnDefs: boardColumns('trade_statistic', { t: i18next.t, unit: 'yuan' }),
    rowData: [
      {
        key: 'a',
        seq: 1,
        product_code: 'P001',
        c_instrument_id: 'cu2605',
        buy_sell: 'BUY',
        open_close: 'OPEN',
      },
      {
        key: 'b',
        seq: 1,
        product_code: 'P001',
        c_instrument_id: 'cu2605',
        buy_sell: 'SELL',
        open_close: 'CLOSE',
      },
    ],
    getRowId: ({ data }) => data.key,
  });
  return board;
}

afterEach(() => {
  grid?.destroy();
  board?.destroy();
});

const filteredBy = (model: Record<string, unknown>) => {
  const api = positions();
  api.setFilterModel(model);
  return askedOf(api).filter;
};
const number = (type: string, filter?: number, filterTo?: number) => ({
  filterType: 'number',
  type,
  filter,
  filterTo,
});

test.each([
  ['equals', 'net:eq:5'],
  ['notEqual', 'net:ne:5'],
  ['lessThan', 'net:lt:5'],
  ['lessThanOrEqual', 'net:le:5'],
  ['greaterThan', 'net:gt:5'],
  ['greaterThanOrEqual', 'net:ge:5'],
  ['blank', 'net:blank'],
  ['notBlank', 'net:not_blank'],
])('a number that is filtered by %s is asked for', (type, said) => {
  expect(filteredBy({ net: number(type, 5) })).toEqual([said]);
});

test('an amount is asked for in yuan, in full, whatever the unit it was typed in', () => {
  expect(filteredBy({ delta_value: number('lessThan', -1.5e21) })).toEqual([
    'delta_value:lt:-1500000000000000000000',
  ]);
});

test('of a range both ends hold, of alternatives one', () => {
  const or = {
    filterType: 'number',
    operator: 'OR',
    conditions: [number('inRange', 1, 5), number('equals', 9)],
  };
  const and = { ...or, operator: 'AND' };
  expect(filteredBy({ net: or })).toEqual(['net:gt:1|net:eq:9', 'net:lt:5|net:eq:9']);
  expect(filteredBy({ net: and })).toEqual(['net:gt:1', 'net:lt:5', 'net:eq:9']);
});

test.each([
  ['contains', 'contains'],
  ['notContains', 'not_contains'],
  ['equals', 'eq'],
  ['notEqual', 'ne'],
  ['startsWith', 'starts'],
  ['endsWith', 'ends'],
])(
  'a text that is filtered by %s is asked for, with the signs of the language as themselves',
  (type, operator) => {
    expect(filteredBy({ c_instrument_id: { filterType: 'text', type, filter: 'a|b\\:c' } })).toEqual([
      `c_instrument_id:${operator}:a\\|b\\\\:c`,
    ]);
  },
);

test('every word that is sought is sought in every text that is shown, and in no figure', () => {
  const { filter } = askedOf(positions(), 'cu  p001');
  expect(filter).toHaveLength(2);
  expect(filter[0]?.split('|')).toEqual([
    'c_instrument_id:contains:cu',
    'c_instrument_name:contains:cu',
    'product_code:contains:cu',
    'account_id:contains:cu',
    'c_exchange_id:contains:cu',
    'price_time:contains:cu',
  ]);
});

test('columns that are hidden are not sought in', () => {
  const api = positions();
  api.setColumnsVisible(['c_instrument_id', 'account_id', 'exchange', 'price_time'], false);
  expect(askedOf(api, 'cu').filter).toEqual(['c_instrument_name:contains:cu|product_code:contains:cu']);
  api.setColumnsVisible(['name', 'product_code'], false);
  expect(askedOf(api, 'cu').filter).toEqual(['key:blank']);
});

test.each(['zh-CN', 'en'] as const)(
  'what is painted in words of %s is asked for as it is on the wire',
  (language) => {
    const api = positions(language);
    const [filter] = askedOf(api, i18next.t('flag.PRICE_STALE').split(' ')[0] ?? '').filter;
    expect(filter).toContain('|flags:eq:PRICE_STALE LOCKS');
    expect(filter).not.toContain('flags:eq:LOCKS');
  },
);

test('a time is sought by its clock, and where there is none by the sign for that', () => {
  const api = positions();
  expect(askedOf(api, '21:05').filter[0]).toContain('price_time:contains:21:05');
  expect(askedOf(api, '-').filter[0]).toMatch(/price_time:contains:-\|price_time:blank$/);
});

test('the order is that of the columns that are sorted by, called as on the wire', () => {
  const api = positions();
  expect(askedOf(api).ordering).toBe('product_code,c_instrument_id');
  api.applyColumnState({
    state: [
      { colId: 'net', sort: 'desc', sortIndex: 1 },
      { colId: 'name', sort: 'asc', sortIndex: 0 },
    ],
    defaultState: { sort: null },
  });
  expect(askedOf(api).ordering).toBe('c_instrument_name,-net');
});

const sortedBy = (api: GridApi<PositionRow>, ...columns: string[]): string[] => {
  const state = columns.map((colId, sortIndex) => ({ colId, sort: 'asc' as const, sortIndex }));
  api.applyColumnState({ state, defaultState: { sort: null } });
  const shown: string[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => data && shown.push(data.key));
  return shown;
};

test('times and words are sorted by what is on the wire', () => {
  expect(sortedBy(positions(), 'price_time')).toEqual(['cu2605', 'IF2612', 'MA605']);
});

test('rows that the sort holds equal, or that nothing sorts, stand by their keys', () => {
  const api = positions();
  api.applyTransaction({ add: [row('AA605', ['LOCKS'], '10')] });
  expect(sortedBy(api)).toEqual(['AA605', 'IF2612', 'MA605', 'cu2605']);
  expect(liveAskedOf(api, '').ordering).toBe('key');
  expect(sortedBy(api, 'product_code')).toEqual(['AA605', 'IF2612', 'MA605', 'cu2605']);
  expect(sortedBy(api, 'product_code', 'flags')).toEqual(['MA605', 'AA605', 'IF2612', 'cu2605']);
  expect(sortedBy(api, 'net')).toEqual(['MA605', 'cu2605', 'AA605', 'IF2612']);
});

test('a board is sorted at first by what its rows are of, and its words are those of the desk', () => {
  const asked = askedOf(trades(), '卖');
  expect(asked.ordering).toBe('product_code,c_instrument_id,buy_sell,open_close');
  expect(asked.filter[0]?.split('|')).toEqual([
    'product_code:contains:卖',
    'c_instrument_id:contains:卖',
    'c_instrument_name:contains:卖',
    'buy_sell:eq:SELL',
    'first_time:contains:卖',
    'last_time:contains:卖',
  ]);
});

test('without a grid everything is asked for', () => {
  expect(askedOf(undefined, 'cu')).toEqual({ filter: [], ordering: '' });
});
