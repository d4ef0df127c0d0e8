import type { CellPosition, ColDef, Column, GridApi, IRowNode } from 'ag-grid-community';
import { line, value, word } from '../../domain/tsv';
import { copiedOf } from './grid';

function rowAt<T>(api: GridApi<T>, { rowIndex, rowPinned }: CellPosition): IRowNode<T> | undefined {
  if (rowPinned === 'bottom') return api.getPinnedBottomRow(rowIndex);
  return rowPinned === 'top' ? api.getPinnedTopRow(rowIndex) : api.getDisplayedRowAtIndex(rowIndex);
}

function cellOf<T>(api: GridApi<T>, column: Column, node: IRowNode<T>): string {
  const of = copiedOf<T>(column.getColDef() as ColDef<T>);
  if (of) return node.data ? value(of(node.data)) : '';
  return word(api.getCellValue<string>({ rowNode: node, colKey: column, useFormatter: true }) ?? '');
}

/**
 * The row that has the focus, in the order of the screen and with nothing rounded; of a selected text the
 * whole of its cell.
 */
export function focusedText<T>(api: GridApi<T>, cellAlone: boolean): string | undefined {
  const focus = api.getFocusedCell();
  const node = focus && rowAt(api, focus);
  if (!node) return undefined;
  const columns = cellAlone ? [focus.column] : api.getAllDisplayedColumns();
  return line(columns.map((column) => cellOf(api, column, node)));
}
