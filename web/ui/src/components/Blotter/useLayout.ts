import type { ColumnMovedEvent, ColumnResizedEvent, GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useState } from 'react';
import { useDocument, useValueOf } from '../../app/kept';
import { AS_MADE, LAYOUT, arrange, layoutOf } from './layout';

/** What a person does, not what the grid does by itself or was told to. */
const BY_HAND: readonly string[] = ['uiColumnMoved', 'uiColumnResized', 'autosizeColumns'];

export interface ColumnLayout<T> {
  api: GridApi<T> | undefined;
  /** To be called when the grid is there. */
  onApi: (api: GridApi<T>) => void;
  /** After the columns were changed other than by moving or resizing them in the grid. */
  keep: () => void;
  reset: () => void;
}

/** Widths, order and visibility of a screen's columns, as the person left them on whatever machine. */
export function useLayout<T>(screen: string): ColumnLayout<T> {
  const document = useDocument(`grid.${screen}`, LAYOUT);
  const layout = useValueOf(document);
  const [api, setApi] = useState<GridApi<T>>();
  useEffect(() => {
    if (api && layout) arrange(api, layout);
  }, [api, layout]);
  const keep = useCallback(() => {
    if (!api || api.isDestroyed()) return;
    const now = layoutOf(api);
    if (JSON.stringify(now) !== JSON.stringify(document.value)) document.change(now);
  }, [api, document]);
  useEffect(() => {
    if (!api) return undefined;
    const heed = ({ finished, source }: ColumnMovedEvent<T> | ColumnResizedEvent<T>) => {
      if (finished && BY_HAND.includes(source)) keep();
    };
    // new definitions bring their own widths and order
    const again = () => {
      if (document.value) arrange(api, document.value);
    };
    api.addEventListener('newColumnsLoaded', again);
    api.addEventListener('columnMoved', heed);
    api.addEventListener('columnResized', heed);
    return () => {
      if (api.isDestroyed()) return;
      api.removeEventListener('newColumnsLoaded', again);
      api.removeEventListener('columnMoved', heed);
      api.removeEventListener('columnResized', heed);
    };
  }, [api, keep, document]);
  const reset = useCallback(() => {
    api?.resetColumnState();
    document.change(AS_MADE);
  }, [api, document]);
  return { api, onApi: setApi, keep, reset };
}
