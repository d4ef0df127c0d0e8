import type { ColumnState, GridApi } from 'ag-grid-community';
import { expect, test } from 'vitest';
import { Steady } from './steady';

const by = (...state: ColumnState[]) => ({ getColumnState: () => state }) as unknown as GridApi;
const GAP = by({ colId: 'gap', sort: 'asc' }, { colId: 'code' });
const CODE = by({ colId: 'gap' }, { colId: 'code', sort: 'asc' });

function settled(steady: Steady, api: GridApi, free: boolean, ...ids: string[]): string[] {
  const nodes = ids.map((id) => ({ id }));
  steady.settle(api, nodes, free);
  return nodes.map(({ id }) => id);
}

test('rows that may not move stay, whatever their figures say; new ones come last', () => {
  const steady = new Steady();
  settled(steady, GAP, true, 'a', 'b', 'c');
  expect(settled(steady, GAP, false, 'x', 'c', 'a', 'b', 'w')).toEqual(['a', 'b', 'c', 'x', 'w']);
  expect(settled(steady, GAP, false, 'c', 'a')).toEqual(['a', 'c']);
});

test('a column that is sorted by hand counts at once, and is then kept', () => {
  const steady = new Steady();
  settled(steady, GAP, true, 'a', 'b', 'c');
  expect(settled(steady, CODE, false, 'c', 'b', 'a')).toEqual(['c', 'b', 'a']);
  expect(settled(steady, CODE, false, 'a', 'b', 'c')).toEqual(['c', 'b', 'a']);
});
