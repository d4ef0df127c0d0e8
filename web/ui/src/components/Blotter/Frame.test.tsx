import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ColDef, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import i18next from 'i18next';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../../test/screen';
import type { Unit } from '../../domain/amounts';
import { amountColumn } from './amounts';
import { Frame } from './Frame';
import { common, copying } from './grid';

interface Deal {
  code: string;
  note: string;
  worth: string | null;
}
const DEALS: readonly Deal[] = [
  { code: 'cu2601', note: '=HYPERLINK("x")', worth: '12345678.9012' },
  { code: 'IF2601', note: '先买\n后卖', worth: null },
];
let grid: GridApi<Deal> | undefined;

const columns = (unit: Unit): ColDef<Deal>[] => [
  { colId: 'code', field: 'code', headerName: 'Contract', filter: 'agTextColumnFilter' },
  { ...amountColumn<Deal>({ t: i18next.t, unit }, 'Worth', (deal) => deal.worth), colId: 'worth' },
  { colId: 'note', headerName: 'Note', ...copying<Deal>((deal) => deal.note) },
];

function Screen({ unit }: { unit: Unit }) {
  const [api, setApi] = useState<GridApi<Deal>>();
  const [product, setProduct] = useState('P001');
  const own = [{ id: 'product', value: product, words: `Product ${product}`, set: setProduct }];
  return (
    <Frame label="Deals" api={api} own={own}>
      <AgGridReact<Deal>
        {...common}
        columnDefs={columns(unit)}
        rowData={[...DEALS]}
        getRowId={({ data }) => data.code}
        onGridReady={(event) => {
          grid = event.api;
          setApi(event.api);
        }}
      />
    </Frame>
  );
}

async function open(unit: Unit = 'wan') {
  show(<Screen unit={unit} />);
  await waitFor(() => expect(screen.getAllByRole('gridcell')).not.toHaveLength(0));
}

/** What Ctrl+C puts on the clipboard; undefined where the browser is left to copy. */
function copied(): string | undefined {
  const setData = vi.fn<(type: string, text: string) => void>();
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData } });
  return setData.mock.lastCall?.[1];
}
const focus = (row: number, column: string) =>
  waitFor(() => {
    act(() => grid?.setFocusedCell(row, column));
    const cell = document.activeElement?.closest('.ag-cell');
    expect(cell?.getAttribute('col-id')).toBe(column);
    expect(cell?.closest('.ag-row')?.getAttribute('row-index')).toBe(String(row));
  });
const chips = () => screen.queryAllByRole('button', { name: /^Remove filter/ }).map((one) => one.textContent);

test('the focused row is copied whole: amounts in yuan, words that calculate nothing', async () => {
  await open();
  await focus(0, 'note');
  expect(copied()).toBe('cu2601\t12345678.9012\t\'=HYPERLINK("x")');
  await focus(1, 'code');
  expect(copied()).toBe('IF2601\t\t先买 后卖');
});

test('columns are copied as they stand on the screen', async () => {
  await open();
  act(() => grid?.setColumnsVisible(['note'], false));
  act(() => grid?.moveColumns(['worth'], 0));
  await focus(0, 'code');
  expect(copied()).toBe('12345678.9012\tcu2601');
});

test('of a selected text its cell is copied, with nothing rounded', async () => {
  await open();
  await focus(0, 'worth');
  document.getSelection()?.selectAllChildren(screen.getByText('1,234.57'));
  expect(copied()).toBe('12345678.9012');
  document.getSelection()?.removeAllRanges();
});

test('outside of the rows the browser copies, and a text that is selected there', async () => {
  await open();
  const heading = document.body.appendChild(document.createElement('h1'));
  heading.textContent = 'Elsewhere';
  await focus(0, 'worth');
  document.getSelection()?.selectAllChildren(heading);
  expect(copied()).toBeUndefined();
  document.getSelection()?.removeAllRanges();
  heading.remove();
  expect(copied()).toBeDefined();
  screen.getByRole('button', { name: 'Clear filters' }).focus();
  expect(copied()).toBeUndefined();
});

test('every filter in force has a chip, in the words and the unit of the screen', async () => {
  await open();
  await act(async () => {
    await grid?.setColumnFilterModel('worth', {
      filterType: 'number',
      operator: 'OR',
      conditions: [
        { filterType: 'number', type: 'lessThan', filter: -25000 },
        { filterType: 'number', type: 'inRange', filter: 10000, filterTo: 5000000 },
      ],
    });
    await grid?.setColumnFilterModel('code', { filterType: 'text', type: 'contains', filter: 'cu' });
    grid?.onFilterChanged();
  });
  await waitFor(() =>
    expect(chips()).toEqual([
      'Product P001 ×',
      'Worth (¥10k) < -2.5 or 1 to 500 ×',
      'Contract contains “cu” ×',
    ]),
  );
});

test('a chip takes its filter away, "clear" all of them, and nothing is left then', async () => {
  await open();
  await act(async () => {
    await grid?.setColumnFilterModel('code', { filterType: 'text', type: 'contains', filter: 'cu' });
    grid?.onFilterChanged();
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Remove filter: Product P001' }));
  expect(chips()).toEqual(['Contract contains “cu” ×']);
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Filters in force' })).toBeNull());
  expect(grid?.getFilterModel()).toEqual({});
});
