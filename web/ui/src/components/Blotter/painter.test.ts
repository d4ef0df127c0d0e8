// @vitest-environment happy-dom
import type { GridApi, IRowNode } from 'ag-grid-community';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Row } from '../../live/protocol';
import { Store } from '../../live/store';
import { type Painter, livePainter } from './painter';

interface Quote extends Row {
  price: string;
}
const row = (price: string, seq: number): Quote => ({ key: 'cu', seq, price });

/** A grid that shows the store's rows and notes what it was told to paint, and when to sort. */
function fakeGrid(store: Store<Quote>) {
  const painted: string[] = [];
  const listeners = new Map<string, () => void>();
  const state = { editing: 0, sorts: 0, destroyed: false };
  const grid = {
    getRenderedNodes: () => store.values().map((data) => ({ data })),
    refreshCells: ({ rowNodes }: { rowNodes: { data: Quote }[] }) =>
      painted.push(...rowNodes.map(({ data }) => data.price)),
    getRowNode: () => undefined,
    applyTransaction: () => undefined,
    getEditingCells: () => Array.from({ length: state.editing }),
    isAnyFilterPresent: () => false,
    refreshClientSideRowModel: () => state.sorts++,
    getColumnState: () => [{ colId: 'price', sort: 'asc' }],
    forEachNodeAfterFilter: () => undefined,
    addEventListener: (name: string, heed: () => void) => listeners.set(name, heed),
    setGridOption: () => undefined,
    isDestroyed: () => state.destroyed,
  };
  const happens = (name: string) => listeners.get(name)?.();
  return { api: grid as unknown as GridApi<Quote>, painted, state, happens };
}

let painter: Painter<Quote> | undefined;
let pinned = false;
let hidden = false;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  painter?.stop();
  hidden = false;
  pinned = false;
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
  painter = livePainter(
    api,
    store,
    () => true,
    () => pinned,
    vi.fn(),
  );
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

/** A grid whose prices move every 100 ms, for so long. */
function ticking() {
  const store = new Store<Quote>();
  store.put([row('70000', 1)]);
  const fake = fakeGrid(store);
  painter = livePainter(
    fake.api,
    store,
    () => true,
    () => pinned,
    vi.fn(),
  );
  let seq = 1;
  const ticks = (ms: number) => {
    for (let at = 0; at < ms; at += 100) {
      store.put([row(String(70000 + (seq % 7)), ++seq)]);
      vi.advanceTimersByTime(100);
    }
  };
  return { ...fake, ticks };
}

test('rows are put in order once a second, however much ticks', () => {
  const { state, ticks } = ticking();
  ticks(5000);
  expect(state.sorts).toBe(5);
});

test('rows stay while the pointer is over them, and are put in order after it has left', () => {
  const { state, ticks, happens } = ticking();
  happens('cellMouseOver');
  ticks(5000);
  expect(state.sorts).toBe(0);
  happens('cellMouseOut');
  ticks(1000);
  expect(state.sorts).toBe(1);
});

test('rows stay while a cell is edited, or was just scrolled or clicked', () => {
  const { state, ticks, happens } = ticking();
  state.editing = 1;
  ticks(3000);
  state.editing = 0;
  for (let second = 0; second < 3; second++) {
    ticks(500);
    happens('bodyScroll');
    ticks(500);
  }
  document.dispatchEvent(new Event('pointerdown'));
  ticks(500);
  expect(state.sorts).toBe(0);
  ticks(1500);
  expect(state.sorts).toBeGreaterThan(0);
});

test('while pinned rows keep their places, and take those of their figures when let go', () => {
  const { ticks } = ticking();
  const nodes = (...ids: string[]) => ids.map((id) => ({ id })) as IRowNode<Quote>[];
  const sorted = (...ids: string[]) => {
    const given = nodes(...ids);
    painter?.sorted(given);
    return given.map(({ id }) => id);
  };
  expect(sorted('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
  pinned = true;
  expect(sorted('c', 'new', 'b', 'a')).toEqual(['a', 'b', 'c', 'new']);
  ticks(2000);
  pinned = false;
  expect(sorted('c', 'new', 'b', 'a')).toEqual(['c', 'new', 'b', 'a']);
});

test('a grid that is gone is asked nothing, and nothing is told of it', () => {
  const { api, state, happens } = fakeGrid(new Store<Quote>());
  const onShown = vi.fn();
  painter = livePainter(
    api,
    new Store<Quote>(),
    () => true,
    () => pinned,
    onShown,
  );
  onShown.mockClear();
  state.destroyed = true;
  happens('filterChanged');
  expect(onShown).not.toHaveBeenCalled();
});
