import type { GridApi, IRowNode } from 'ag-grid-community';
import type { Row } from '../../live/protocol';
import type { Move, Store } from '../../live/store';
import { Steady } from './steady';

const PAINT_MS = 250;
const REORDER_MS = 1000;
/** Above this many changed cells on the screen a flash says nothing any more. */
const MAX_FLASHES = 500;

export interface Painter<T extends Row> {
  moved: (key: string, column: string) => Move | undefined;
  /** To be called with the rows whenever the grid has sorted them. */
  sorted: (nodes: IRowNode<T>[]) => void;
  stop: () => void;
}

/** Brings a store to a grid at the pace of the eye; see `LiveBlotter`. */
export function livePainter<T extends Row>(
  api: GridApi<T>,
  store: Store<T>,
  flashing: () => boolean,
  pinned: () => boolean,
  onShown: (rows: readonly T[], all: number) => void,
): Painter<T> {
  const reader = store.reader();
  let moves: (key: string) => ReadonlyMap<string, Move> = () => new Map();
  let lit = new Set<string>();
  let untidy = true;
  /** Something changed while nobody looked: what is on the screen is old. */
  let unseen = false;
  let busyUntil = 0;
  /** The pointer is over the rows: what it points at must not move away. */
  let pointedAt = false;
  const steady = new Steady();
  /** Rows come and go four times a second, but are put in order by the clock alone. */
  let taking = false;

  const take = () => {
    const change = reader.drain();
    moves = change.moves;
    if (change.removed.length || change.added.size) {
      taking = true;
      const gone = change.removed.filter((key) => api.getRowNode(key));
      api.applyTransaction({ remove: gone.map((key) => ({ key }) as T) });
      const rows = [...change.added].map((key) => store.get(key)).filter((row) => row !== undefined);
      api.applyTransaction({ add: rows.filter((row) => !api.getRowNode(row.key)) });
      taking = false;
      untidy = true;
    }
    return change.changed;
  };

  const paint = () => {
    const changed = take();
    if (changed.size) untidy = true;
    if (document.hidden) {
      unseen ||= changed.size > 0;
      return;
    }
    if (unseen) {
      unseen = false;
      lit = new Set();
      moves = () => new Map();
      api.refreshCells({ rowNodes: api.getRenderedNodes(), force: true });
      return;
    }
    const nodes: IRowNode<T>[] = api
      .getRenderedNodes()
      .filter(({ data }) => data && (changed.has(data.key) || lit.has(data.key)));
    const keys = nodes.flatMap(({ data }) => (data && changed.has(data.key) ? [data.key] : []));
    const flashes = keys.reduce((sum, key) => sum + moves(key).size, 0);
    if (!flashing() || flashes > MAX_FLASHES) moves = () => new Map();
    lit = new Set(keys.filter((key) => moves(key).size));
    if (nodes.length) api.refreshCells({ rowNodes: nodes, force: true });
  };

  const reorder = () => {
    if (!untidy || document.hidden) return;
    if (!pointedAt && performance.now() > busyUntil && !api.getEditingCells().length) {
      untidy = pinned();
      api.refreshClientSideRowModel(api.isAnyFilterPresent() ? 'filter' : 'sort');
    }
    tell();
  };

  const tell = () => {
    // the grid tells of a filter a moment later, and may be gone by then
    if (api.isDestroyed()) return;
    const rows: T[] = [];
    api.forEachNodeAfterFilter(({ data }) => {
      if (data) rows.push(data);
    });
    onShown(rows, store.size);
  };

  const busy = () => {
    busyUntil = performance.now() + 800;
  };
  api.addEventListener('bodyScroll', busy);
  api.addEventListener('cellMouseOver', () => (pointedAt = true));
  api.addEventListener('cellMouseOut', () => (pointedAt = false));
  document.addEventListener('pointerdown', busy);
  document.addEventListener('visibilitychange', paint);
  api.addEventListener('filterChanged', tell);
  api.setGridOption('rowData', []);
  paint();
  tell();
  const timers = [setInterval(paint, PAINT_MS), setInterval(reorder, REORDER_MS)];

  return {
    moved: (key, column) => moves(key).get(column),
    sorted: (nodes) => steady.settle(api, nodes, !pinned() && !taking),
    stop: () => {
      timers.forEach(clearInterval);
      document.removeEventListener('pointerdown', busy);
      document.removeEventListener('visibilitychange', paint);
      reader.close();
    },
  };
}
