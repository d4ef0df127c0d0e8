import { act, fireEvent, screen } from '@testing-library/react';
import { AgGridReact } from 'ag-grid-react';
import type { ColDef, GridApi } from 'ag-grid-community';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, problemOf } from '../../api/problem';
import { show } from '../../test/screen';
import { ColumnMenu } from './ColumnMenu';
import { common, inGroup } from './grid';
import { LAYOUT, type Layout } from './layout';
import { useLayout } from './useLayout';

const read = vi.fn<(name: string) => Promise<Result<unknown>>>();
const write = vi.fn((name: string, value: unknown): Promise<Result<unknown>> => {
  expect(name).toBe('grid.test');
  return Promise.resolve({ kind: 'ok', value, replayed: false });
});
const place = (colId: string, more: object = {}) => ({
  colId,
  width: 100,
  flex: null,
  hide: false,
  pinned: null,
  ...more,
});
const kept = (...columns: ReturnType<typeof place>[]) => {
  read.mockResolvedValue({ kind: 'ok', value: { version: 1, columns }, replayed: false });
};
let grid: GridApi<object> | undefined;

const COLUMNS = ['code', 'net', 'price'].map((colId) => ({ colId, headerName: colId, width: 100 }));

function Screen({ columns = COLUMNS }: { columns?: ColDef<object>[] }) {
  const layout = useLayout<object>('test');
  return (
    <>
      <ColumnMenu layout={layout} />
      <AgGridReact<object>
        {...common}
        columnDefs={columns}
        rowData={[]}
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
  read.mockReset().mockResolvedValue({ kind: 'refused', problem: problemOf(404, {}, null) });
  write.mockClear();
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const shown = () =>
  (grid?.getAllDisplayedColumns() ?? []).map((one) => `${one.getColId()} ${one.getActualWidth()}`);

test('a screen is arranged as it was left; a column it lost is passed over, a new one comes last', async () => {
  kept(place('gone'), place('price', { width: 140 }), place('code', { hide: true }));
  show(<Screen />, undefined, { read, write });
  await pass(1000);
  expect(shown()).toEqual(['price 140', 'net 100']);
  await pass(5000);
  expect(write).not.toHaveBeenCalled();
});

test('new definitions of the columns do not undo what the person arranged', async () => {
  kept(place('price', { width: 140 }), place('net'), place('code'));
  const { again } = show(<Screen />, undefined, { read, write });
  await pass(1000);
  again(<Screen columns={COLUMNS.map((one) => ({ ...one }))} />);
  await pass(1000);
  expect(shown()).toEqual(['price 140', 'net 100', 'code 100']);
});

test('columns are hidden from the menu, kept, and all back on reset', async () => {
  show(<Screen />, undefined, { read, write });
  await pass(1000);
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await pass(100);
  fireEvent.click(screen.getByRole('checkbox', { name: 'net' }));
  await pass(2000);
  expect(shown()).toEqual(['code 100', 'price 100']);
  expect((write.mock.lastCall?.[1] as Layout).columns.map(({ hide }) => hide)).toEqual([false, true, false]);
  fireEvent.click(screen.getByRole('button', { name: 'Reset columns' }));
  await pass(2000);
  expect(shown()).toEqual(['code 100', 'net 100', 'price 100']);
  expect(write.mock.lastCall?.[1]).toEqual({ version: 1, columns: [] });
});

test('a column is found by its heading, among those of its kind', async () => {
  const columns = COLUMNS.map((one) => (one.colId === 'code' ? one : inGroup<object>(one, 'Figures')));
  show(<Screen columns={columns} />, undefined, { read, write });
  await pass(1000);
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await pass(100);
  const names = (within: HTMLElement) => [...within.querySelectorAll('label')].map((one) => one.textContent);
  expect(names(screen.getByRole('group', { name: 'Figures' }))).toEqual(['net', 'price']);
  fireEvent.change(screen.getByRole('textbox', { name: 'Find a column' }), { target: { value: ' PRI' } });
  expect(names(screen.getByRole('dialog', { name: 'Columns' }))).toEqual(['price']);
  fireEvent.change(screen.getByRole('textbox', { name: 'Find a column' }), { target: { value: 'x' } });
  expect(screen.getByText('No such column')).toBeTruthy();
});

test('the last column cannot be hidden', async () => {
  kept(place('code'), place('net', { hide: true }), place('price', { hide: true }));
  show(<Screen />, undefined, { read, write });
  await pass(1000);
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await pass(100);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'code' }).disabled).toBe(true);
});

test('what is no layout is none', () => {
  expect([LAYOUT.parse({ columns: [1, 2] }), LAYOUT.parse(null), LAYOUT.parse('x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
