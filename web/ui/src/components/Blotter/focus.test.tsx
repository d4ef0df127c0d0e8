import { fireEvent, screen } from '@testing-library/react';
import { type GridApi, createGrid } from 'ag-grid-community';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { focusedText } from './copy';
import { common } from './grid';

interface Priced {
  key: string;
  price: number;
  note?: string;
}
let rows: Priced[];
let grid: GridApi<Priced>;
const entered: string[] = [];

beforeEach(async () => {
  rows = Array.from({ length: 40 }, (_, n) => ({ key: `r${n}`, price: n }));
  entered.length = 0;
  const place = document.body.appendChild(document.createElement('div'));
  grid = createGrid<Priced>(place, {
    ...common,
    columnDefs: [
      { colId: 'key', field: 'key' },
      { colId: 'price', field: 'price', sort: 'asc' },
      { colId: 'note', field: 'note', editable: true },
    ],
    rowData: rows,
    getRowId: ({ data }) => data.key,
    onCellKeyDown: ({ data }) => data && entered.push(data.key),
  });
  await vi.waitFor(() => expect(document.querySelectorAll('.ag-row').length).toBeGreaterThan(4));
  grid.setFocusedCell(1, 'key');
  await vi.waitFor(() =>
    expect(document.activeElement?.closest('[row-id]')?.getAttribute('row-id')).toBe('r1'),
  );
});
afterEach(() => {
  grid.destroy();
  document.body.innerHTML = '';
});

/** The grid tells of keys, and puts the focus into new rows, a little later. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

/** What Enter and Ctrl+C act on. */
async function acted() {
  await soon();
  entered.length = 0;
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
  await soon();
  return [entered.at(-1), focusedText(grid, true)];
}
const priced = (key: string, price: number) => {
  const row = rows.find((each) => each.key === key);
  if (row) row.price = price;
  grid.refreshClientSideRowModel('sort');
};

test('keys act on the row they were led to, wherever the sort puts it', async () => {
  priced('r1', 3.5);
  expect(await acted()).toEqual(['r1', 'r1']);
  priced('r0', 50);
  expect(await acted()).toEqual(['r1', 'r1']);
  priced('r1', 60);
  expect(await acted()).toEqual(['r1', 'r1']);
});

test('they stay with it when others come and go', async () => {
  grid.applyTransaction({ remove: [{ key: 'r0', price: 0 }] });
  expect(await acted()).toEqual(['r1', 'r1']);
  grid.applyTransaction({
    add: [
      { key: 'x', price: -1 },
      { key: 'y', price: -2 },
    ],
  });
  expect(await acted()).toEqual(['r1', 'r1']);
});

test('with a row that is gone they act on none', async () => {
  grid.applyTransaction({ remove: [{ key: 'r1', price: 0 }] });
  expect(await acted()).toEqual([undefined, undefined]);
});

test('what is being typed goes on, and to its own row', async () => {
  grid.startEditingCell({ rowIndex: 1, colKey: 'note' });
  const field = await vi.waitFor(() => screen.getByRole('textbox'));
  fireEvent.input(field, { target: { value: 'typed' } });
  grid.applyTransaction({ add: [{ key: 'x', price: -1 }] });
  await soon();
  expect(grid.getEditingCells()).toMatchObject([{ rowIndex: 2 }]);
  grid.stopEditing();
  expect(rows.slice(0, 3).map(({ note }) => note)).toEqual([undefined, 'typed', undefined]);
});

test('who is elsewhere on the page is left there', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  priced('r1', 3.5);
  await acted();
  expect(document.activeElement).toBe(field);
});
