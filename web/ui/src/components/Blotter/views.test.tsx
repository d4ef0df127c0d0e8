import { act, fireEvent, screen } from '@testing-library/react';
import type { GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, problemOf } from '../../api/problem';
import { show } from '../../test/screen';
import { common } from './grid';
import { useLayout } from './useLayout';
import { useViews } from './useViews';
import { ViewMenu } from './ViewMenu';
import { VIEWS, type View, type Views, change, slotFor } from './views';

const read = vi.fn<(name: string) => Promise<Result<unknown>>>();
const write = vi.fn((name: string, value: unknown): Promise<Result<unknown>> => {
  expect(name).toMatch(/^(grid|views)\.test$/);
  if (name === 'views.test') keeps(value as Views);
  return Promise.resolve({ kind: 'ok', value, replayed: false });
});
const keptViews = () =>
  write.mock.calls.filter(([name]) => name === 'views.test').map(([, value]) => value as Views);

const view = (name: string, more: Partial<View> = {}): View => ({
  name,
  layout: { version: 1, columns: [] },
  sort: [],
  filters: {},
  own: {},
  ...more,
});
const place = (colId: string, hide = false) => ({ colId, width: 120, flex: null, hide, pinned: null });
const COPPER = view('铜', {
  layout: { version: 1, columns: [place('net'), place('code'), place('price', true)] },
  sort: [{ colId: 'net', sort: 'desc' }],
  filters: { code: { filterType: 'text', type: 'contains', filter: 'cu' } },
  own: { product: 'P001' },
});
const keeps = (views: Views) =>
  read.mockImplementation((name) =>
    Promise.resolve(
      name === 'views.test'
        ? { kind: 'ok', value: views, replayed: false }
        : { kind: 'refused', problem: problemOf(404, {}, null) },
    ),
  );

let grid: GridApi<object> | undefined;
const COLUMNS = ['code', 'net', 'price'].map((colId) => ({
  colId,
  field: colId as never,
  headerName: colId,
  width: 100,
  filter: 'agTextColumnFilter',
}));

const ROWS = [{ code: 'cu2601', net: '3', price: '70000' }];

function Screen({ opened = '' }) {
  const [product, setProduct] = useState(opened);
  const layout = useLayout<object>('test');
  const views = useViews('test', layout, [
    { id: 'product', value: product, words: product, set: setProduct },
  ]);
  return (
    <>
      <output>{product}</output>
      <ViewMenu views={views} />
      <AgGridReact<object>
        {...common}
        columnDefs={COLUMNS}
        rowData={ROWS}
        onGridReady={({ api }) => {
          grid = api;
          layout.onApi(api);
        }}
      />
    </>
  );
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  read.mockReset();
  keeps({ version: 1, slots: {}, standard: null });
  write.mockClear();
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const click = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await pass(100);
};
async function open(opened?: string) {
  show(<Screen {...(opened && { opened })} />, undefined, { read, write });
  await pass(1000);
  await click('My views');
}
async function enter(name: string, act: string) {
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of the view' }), { target: { value: name } });
  await click(act);
  await pass(2000);
}
const now = () => ({
  columns: grid?.getAllDisplayedColumns().map((one) => `${one.getColId()} ${one.getActualWidth()}`),
  sort: grid?.getColumnState().flatMap(({ colId, sort }) => (sort ? [`${colId} ${sort}`] : [])),
  filters: grid?.getFilterModel(),
  product: screen.getByRole('status').textContent,
});
const AS_MADE = { columns: ['code 100', 'net 100', 'price 100'], sort: [], filters: {}, product: '' };
const AS_COPPER = {
  columns: ['net 120', 'code 120'],
  sort: ['net desc'],
  filters: COPPER.filters,
  product: 'P001',
};

test('a view is chosen with its columns, widths, order and filters, and the columns stay so', async () => {
  keeps({ version: 1, slots: { 1: COPPER, 2: view('全部') }, standard: null });
  await open();
  expect(now()).toEqual(AS_MADE);
  await click('铜');
  expect(now()).toEqual(AS_COPPER);
  await pass(2000);
  expect(write).toHaveBeenCalledWith('grid.test', COPPER.layout, expect.anything());
  await click('全部');
  expect(now()).toEqual({ ...AS_MADE, columns: ['code 100', 'net 100', 'price 100'] });
});

test('the present look is kept under a name, and replaced under the same', async () => {
  await open('P002');
  act(() => grid?.setColumnsVisible(['price'], false));
  act(() => void grid?.applyColumnState({ state: [{ colId: 'code', sort: 'asc' }] }));
  await enter(' 早盘 ', 'Save present view');
  const [saved] = keptViews();
  expect(saved?.slots['1']).toMatchObject({
    name: '早盘',
    sort: [{ colId: 'code', sort: 'asc' }],
    own: { product: 'P002' },
  });
  expect(saved?.slots['1']?.layout.columns.map(({ hide }) => hide)).toEqual([false, false, true]);
  act(() => grid?.setColumnsVisible(['price'], true));
  await enter('早盘', 'Replace view');
  const replaced = keptViews().at(-1)?.slots ?? {};
  expect(Object.keys(replaced)).toEqual(['1']);
  expect(replaced['1']?.layout.columns.map(({ hide }) => hide)).toEqual([false, false, false]);
});

test('the default view is there when the screen opens', async () => {
  keeps({ version: 1, slots: { 1: COPPER }, standard: '1' });
  await open();
  expect(now()).toEqual(AS_COPPER);
});

test('a filter the screen was opened with goes before that of the default view', async () => {
  keeps({ version: 1, slots: { 1: COPPER }, standard: '1' });
  await open('P003');
  expect(now()).toEqual({ ...AS_COPPER, product: 'P003' });
});

test('a view is renamed, made the default, and deleted when that is confirmed', async () => {
  keeps({ version: 1, slots: { 1: COPPER, 2: view('全部') }, standard: null });
  await open();
  await click('Rename view “铜”');
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of the view' }), { target: { value: '全部' } });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Rename' }).disabled).toBe(true);
  await enter('沪铜', 'Rename');
  expect(keptViews().at(-1)?.slots['1']?.name).toBe('沪铜');
  await click('Open with view “沪铜” by default');
  await pass(2000);
  expect(keptViews().at(-1)?.standard).toBe('1');
  await click('Delete view “沪铜”');
  expect(screen.getByRole('button', { name: '沪铜' })).toBeTruthy();
  await click('Really delete view “沪铜”');
  await pass(2000);
  expect(keptViews().at(-1)).toMatchObject({ slots: { 1: null }, standard: null });
  expect(screen.queryByRole('button', { name: '沪铜' })).toBeNull();
});

const DESK: Views = { version: 1, slots: { 1: view('甲'), 2: view('乙') }, standard: '2' };

test('what was named before the desk was heard is added to what it has', () => {
  expect(VIEWS.lay(DESK, change(undefined, { 3: view('丙') }))).toEqual({
    version: 1,
    slots: { 1: view('甲'), 2: view('乙'), 3: view('丙') },
    standard: '2',
  });
  expect(VIEWS.lay(DESK, change(DESK, { 2: null }, null))).toMatchObject({
    slots: { 2: null },
    standard: null,
  });
});

test('a slot that another window has filled or emptied meanwhile costs no view', () => {
  const before: Views = { version: 1, slots: { 1: view('甲') }, standard: null };
  const named = (made: Views) => Object.values(VIEWS.lay(DESK, made).slots).map((one) => one?.name);
  expect(named(change(before, { 2: view('丙') }))).toEqual(['甲', '乙', '丙']);
  const other: Views = { version: 1, slots: { 1: view('甲'), 2: view('丁') }, standard: null };
  expect(named(change(other, { 2: null }))).toEqual(['甲', '乙']);
  expect(named(change(other, { 2: view('戊') }))).toEqual(['甲', '乙', '戊']);
  expect(named(change(DESK, { 2: view('戊') }))).toEqual(['甲', '戊']);
});

test('changes that are kept together leave what none of them names', () => {
  const first = change(undefined, { 2: view('丙') });
  const both = VIEWS.lay(first, change(VIEWS.lay(undefined, first), { 2: view('丁') }));
  const { slots, standard } = VIEWS.lay(DESK, both);
  expect(Object.values(slots).map((one) => one?.name)).toEqual(['甲', '乙', '丁']);
  expect(standard).toBe('2');
});

test('a view that cannot be read costs no other', () => {
  const kept = VIEWS.parse({ version: 1, slots: { 1: { name: 1 }, 2: view('乙') }, standard: '2' });
  expect(kept?.slots).toEqual({ 1: null, 2: view('乙') });
});

test('an empty slot is taken first, and there is an end to them', () => {
  const full = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [String(n + 1), view(`v${n}`)]));
  expect(slotFor({ version: 1, slots: { 1: view('甲'), 2: null } }, '乙')).toBe('2');
  expect(slotFor({ version: 1, slots: full }, '乙')).toBeUndefined();
  expect(slotFor({ version: 1, slots: full }, 'v4')).toBe('5');
});
