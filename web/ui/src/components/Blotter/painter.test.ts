import type { GridApi } from 'ag-grid-community';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Row } from '../../live/protocol';
import { Store } from '../../live/store';
import { type Painter, livePainter } from './painter';

interface Quote extends Row {
  price: string;
}
const row = (price: string, seq: number): Quote => ({ key: 'cu', seq, price });

/** A grid that shows the store's rows and notes what it was told to paint. */
function fakeGrid(store: Store<Quote>) {
  const painted: string[] = [];
  const grid = {
    getRenderedNodes: () => store.values().map((data) => ({ data })),
    refreshCells: ({ rowNodes }: { rowNodes: { data: Quote }[] }) =>
      painted.push(...rowNodes.map(({ data }) => data.price)),
    getRowNode: () => undefined,
    applyTransaction: () => undefined,
    getEditingCells: () => [],
    isAnyFilterPresent: () => false,
    refreshClientSideRowModel: () => undefined,
    forEachNodeAfterFilter: () => undefined,
    addEventListener: () => undefined,
    setGridOption: () => undefined,
  };
  return { api: grid as unknown as GridApi<Quote>, painted };
}

let painter: Painter | undefined;
let hidden = false;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  painter?.stop();
  hidden = false;
  vi.useRealTimers();
});

const look = (at: boolean) => {
  hidden = !at;
  document.dispatchEvent(new Event('visibilitychange'));
};

test('what changed while the tab was hidden is painted when it is looked at again', () => {
  const store = new Store<Quote>();
  store.put([row('70000', 1)]);
  const { api, painted } = fakeGrid(store);
  painter = livePainter(api, store, () => true, vi.fn());
  store.put([row('70010', 2)]);
  vi.advanceTimersByTime(250);
  expect(painted).toEqual(['70010']);
  look(false);
  store.put([row('69000', 3)]);
  vi.advanceTimersByTime(5000);
  expect(painted).toEqual(['70010']);
  look(true);
  expect(painted).toEqual(['70010', '69000']);
  expect(painter.moved('cu', 'price')).toBeUndefined();
});
