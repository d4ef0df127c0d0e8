// @vitest-environment happy-dom
import type { CellPosition, TabToNextCellParams } from 'ag-grid-community';
import { expect, test } from 'vitest';
import { tabToNextCell } from './grid';

test('the Tab key leaves a grid, unless a cell is being edited', () => {
  const nextCellPosition = { rowIndex: 1 } as CellPosition;
  const tab = (more: Partial<TabToNextCellParams>) => tabToNextCell(more as TabToNextCellParams);
  expect(tab({ editing: false, nextCellPosition })).toBe(false);
  expect(tab({ editing: true, nextCellPosition })).toBe(nextCellPosition);
  expect(tab({ editing: true, nextCellPosition: null })).toBe(false);
});
