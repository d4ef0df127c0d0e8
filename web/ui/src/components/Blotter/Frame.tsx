import type { GridApi } from 'ag-grid-community';
import { App } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusedText } from './copy';
import { FilterChips } from './FilterChips';
import type { OwnFilter } from './filters';

interface Props<T> {
  label: string;
  api: GridApi<T> | undefined;
  /** The screen's own filters, beside those of the columns. */
  own?: readonly OwnFilter[] | undefined;
  onPaste?: (event: ClipboardEvent) => void;
  children: ReactNode;
}

const NONE: readonly OwnFilter[] = [];

/** The cell that has the focus; none where somebody types, in it or elsewhere. */
function focusedCell(): Element | undefined {
  const focus = document.activeElement;
  const typing = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement;
  return (typing ? undefined : focus?.closest('.ag-cell')) ?? undefined;
}

/** Where text is selected: in the cell, in the grid, elsewhere, or nowhere. */
function selectedIn(cell: Element, grid: Element): 'cell' | 'grid' | 'elsewhere' | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const within = (part: Element) => part.contains(selection.anchorNode) && part.contains(selection.focusNode);
  return within(cell) ? 'cell' : within(grid) ? 'grid' : 'elsewhere';
}

/** What all grids have around their rows: a name, the filters in force, and Ctrl+C for the row in focus. */
export function Frame<T>({ label, api, own = NONE, onPaste, children }: Props<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    const cell = focusedCell();
    if (!api || api.isDestroyed() || !cell) return;
    const selected = selectedIn(cell, event.currentTarget);
    if (selected === 'elsewhere') return;
    const cellAlone = selected === 'cell';
    const text = focusedText(api, cellAlone);
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    message.success(t(cellAlone ? 'grid.cellCopied' : 'grid.rowCopied'), 2);
  };
  return (
    <div className="blotter" role="region" aria-label={label} onCopy={copy} onPaste={onPaste}>
      <FilterChips api={api} own={own} />
      <div className="rows">{children}</div>
    </div>
  );
}
