import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { ColDef, GridApi } from 'ag-grid-community';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Row } from '../../live/protocol';
import { Store } from '../../live/store';
import { show } from '../../test/screen';
import { LiveBlotter } from './LiveBlotter';

interface Quote extends Row {
  price: number;
}
const COLUMNS: ColDef<Quote>[] = [
  { colId: 'key', field: 'key' },
  { colId: 'price', field: 'price', sort: 'asc' },
];
const nothing = () => undefined;
const onOpen = vi.fn<(row: Quote) => void>();
const shows = () => true;

let store: Store<Quote>;
let grid: GridApi<Quote> | undefined;
let seq = 0;
const priced = (key: string, price: number) => store.put([{ key, seq: ++seq, price }]);

const Blotter = ({ words }: { words: string }) => (
  <LiveBlotter<Quote>
    label="Quotes"
    store={store}
    columns={COLUMNS}
    quickFilter=""
    own={[]}
    pinned={false}
    shows={shows}
    noRows={words}
    onShown={nothing}
    onApi={(api) => (grid = api)}
    onOpen={onOpen}
  />
);

const order = () =>
  [...document.querySelectorAll('.ag-row')]
    .sort((one, other) => Number(one.getAttribute('row-index')) - Number(other.getAttribute('row-index')))
    .map((row) => row.getAttribute('row-id'));
const cell = (text: string) => screen.getByText(text).closest('.ag-cell') ?? document.body;

beforeEach(() => {
  store = new Store<Quote>();
  ['a', 'b', 'c'].forEach((key, n) => priced(key, n));
});

async function open() {
  const shown = show(<Blotter words="none" />);
  await waitFor(() => expect(order()).toEqual(['a', 'b', 'c']), { timeout: 3000 });
  return shown;
}

test('rows stay under the pointer while the page around them is painted anew', async () => {
  const { again } = await open();
  fireEvent.mouseOver(cell('a'));
  priced('a', 9);
  act(() => again(<Blotter words="other words" />));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(order()).toEqual(['a', 'b', 'c']);
  fireEvent.mouseOut(cell('a'));
  await waitFor(() => expect(order()).toEqual(['b', 'c', 'a']), { timeout: 3000 });
});

test('Enter opens the row that was chosen, though the sort has moved it since', async () => {
  await open();
  act(() => grid?.setFocusedCell(0, 'key'));
  expect(document.activeElement).toBe(cell('a'));
  priced('a', 9);
  await waitFor(() => expect(order()).toEqual(['b', 'c', 'a']), { timeout: 3000 });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
  await waitFor(() => expect(onOpen.mock.calls.map(([{ key }]) => key)).toEqual(['a']));
});
