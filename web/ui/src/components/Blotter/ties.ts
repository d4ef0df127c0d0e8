import type { GridApi, IRowNode } from 'ag-grid-community';
import { sentOf } from './grid';

type Value<T> = (node: IRowNode<T>) => unknown;

/** What each sorted column sorts a row by. */
function valuesOf<T extends object>(api: GridApi<T>): Value<T>[] {
  const sorted = api.getColumnState().filter(({ sort }) => sort);
  return sorted.map(({ colId }) => {
    const { field, paints } = sentOf(api.getColumnDef(colId) ?? {});
    return paints
      ? (node) => String((node.data as Readonly<Record<string, unknown>> | undefined)?.[field ?? ''])
      : (node) => api.getCellValue<unknown>({ rowNode: node, colKey: colId });
  });
}

const byId = <T>(one: IRowNode<T>, other: IRowNode<T>): number =>
  (one.id ?? '') < (other.id ?? '') ? -1 : 1;

/** Rows that the sort holds equal stand by their keys, as the desk puts them, not as they happened to come. */
export function untie<T extends object>(api: GridApi<T>, nodes: IRowNode<T>[]): void {
  const values = valuesOf(api);
  const read = nodes.map((node) => values.map((of) => of(node)));
  const equal = (at: number) => read[at]?.every((value, column) => value === read[at + 1]?.[column]) ?? true;
  let from = 0;
  nodes.forEach((_node, at) => {
    if (at + 1 < nodes.length && equal(at)) return;
    const run = nodes.slice(from, at + 1).sort(byId);
    run.forEach((one, place) => (nodes[from + place] = one));
    from = at + 1;
  });
}
