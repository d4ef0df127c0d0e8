import type { ColDef } from 'ag-grid-community';

/**
 * Of a list that comes in pages, the desk puts all in order, by what it has. Columns do not filter: they would do so
 * within the page alone.
 */
export const byDesk = <T>(column: ColDef<T>, orderable: readonly string[]): ColDef<T> => ({
  ...column,
  sortable: orderable.includes(column.colId ?? ''),
  comparator: () => 0,
  filter: false,
});
