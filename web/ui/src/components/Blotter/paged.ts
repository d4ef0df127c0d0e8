import type { ColDef } from 'ag-grid-community';
import { sentOf } from './grid';

/** Of a list that comes in pages, the desk puts all in order; what it has not is neither sorted nor filtered by. */
export const byDesk = <T>(column: ColDef<T>, orderable: readonly string[]): ColDef<T> => ({
  ...column,
  sortable: orderable.includes(column.colId ?? ''),
  comparator: () => 0,
  ...(sentOf(column).field === undefined && { filter: false }),
});
