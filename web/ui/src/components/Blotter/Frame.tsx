import type { GridApi } from 'ag-grid-community';
import { App } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusedText } from './copy';
import { FilterChips, type OwnFilter } from './FilterChips';

interface Props<T> {
  label: string;
  api: GridApi<T> | undefined;
  /** The screen's own filters, beside those of the columns. */
  own?: readonly OwnFilter[] | undefined;
  onPaste?: (event: ClipboardEvent) => void;
  children: ReactNode;
}

const NONE: readonly OwnFilter[] = [];

/** Somebody types, or selected a text outside of the rows: the browser copies that. */
const isOthers = (focus: Element | null): boolean =>
  !focus?.closest('.ag-cell') || focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement;

/** What all grids have around their rows: a name, the filters in force, and Ctrl+C for the row in focus. */
export function Frame<T>({ label, api, own = NONE, onPaste, children }: Props<T>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = (event: ClipboardEvent) => {
    if (!api || api.isDestroyed() || isOthers(document.activeElement)) return;
    const cellAlone = document.getSelection()?.isCollapsed === false;
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
