import type { GridApi, GridOptions, IRowNode } from 'ag-grid-community';

const idInFocus = (): string | null | undefined =>
  document.activeElement?.closest('.ag-row')?.getAttribute('row-id');

/**
 * To be called with the rows whenever the grid has sorted them, before it shows them. A grid holds the cell in focus by
 * its place, so that keys would act on whatever row comes to stand there: it goes with its row, and with a row that is
 * gone it is given up. What is being typed stays with its row by itself.
 */
export function keepFocus<T>(api: GridApi<T>, nodes: readonly IRowNode<T>[]): void {
  const focus = api.getFocusedCell();
  if (!focus || focus.rowPinned || api.getEditingCells().length > 0) return;
  const row = api.getDisplayedRowAtIndex(focus.rowIndex);
  if (!row || row.id !== idInFocus()) return;
  const place = nodes.indexOf(row);
  if (place < 0) api.clearFocusedCell();
  else if (place !== focus.rowIndex) api.setFocusedCell(place, focus.column);
}

/** For grids without a painter that is to be told of the order first. */
export const keepingFocus = {
  postSortRows: ({ api, nodes }) => {
    if (!api.isDestroyed()) keepFocus(api, nodes);
  },
} satisfies GridOptions;
