import type {
  CellClassParams,
  CellClassRules,
  ColDef,
  GridApi,
  GridReadyEvent,
  IRowNode,
  PostSortRowsParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHeard } from '../../app/keys/heard';
import { useSettings } from '../../app/settings';
import type { Row } from '../../live/protocol';
import type { Store } from '../../live/store';
import type { OwnFilter } from './filters';
import { keepFocus } from './focus';
import { Frame } from './Frame';
import { common, isLive, texts } from './grid';
import { type Painter, livePainter } from './painter';
import { untie } from './ties';
import { useNoRows } from './useNoRows';

interface Props<T extends Row> {
  label: string;
  store: Store<T>;
  columns: ColDef<T>[];
  quickFilter: string;
  own: readonly OwnFilter[];
  /** Whether the rows stay in the order they have. */
  pinned: boolean;
  /** Rows to show; a new function filters anew. */
  shows: (row: T) => boolean;
  noRows: string;
  /** At most once a second: what is shown after filters. */
  onShown: (rows: readonly T[], all: number) => void;
  onApi: (api: GridApi<T>) => void;
  /** By double click or Enter; never for a row of totals. */
  onOpen: (row: T) => void;
}

interface Opened<T> {
  data: T | undefined;
  rowPinned?: 'top' | 'bottom' | null | undefined;
}

/** Columns are made before there is a grid to paint. */
class Link<T extends Row> {
  #painter: Painter<T> | undefined;

  join(painter: Painter<T>): void {
    this.#painter?.stop();
    this.#painter = painter;
  }

  /** The next grid sorts its rows before it is ready: nothing may then be asked of the one before. */
  cut(): void {
    this.#painter?.stop();
    this.#painter = undefined;
  }

  moved(key: string, column: string) {
    return this.#painter?.moved(key, column);
  }

  sorted(nodes: IRowNode<T>[]): void {
    this.#painter?.sorted(nodes);
  }
}

/**
 * A grid over a live store: holds the store's own row objects and repaints, four times a second, only
 * the rows on the screen that have changed. Columns that tick carry the cell class `live`.
 */
export function LiveBlotter<T extends Row>(props: Props<T>) {
  const { store, shows, columns, onApi } = props;
  const { language } = useSettings();
  useHeard('grid');
  const [painter] = useState(() => new Link<T>());
  const [api, setApi] = useState<GridApi<T>>();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => () => painter.cut(), [painter]);
  useEffect(() => {
    if (api && !api.isDestroyed()) api.onFilterChanged();
  }, [api, shows]);

  const onReady = useCallback(
    ({ api: ready }: GridReadyEvent<T>) => {
      // a page that was left before its grid was ready has nothing to paint, and nobody to end the painting
      if (ready.isDestroyed()) return;
      setApi(ready);
      // the painter tells at once what is shown, and the screen shall not say it in the grid before this
      onApi(ready);
      const flashing = () => useSettings.getState().flash;
      const pinned = () => latest.current.pinned;
      const onShown = (rows: readonly T[], all: number) => latest.current.onShown(rows, all);
      painter.join(livePainter(ready, store, flashing, pinned, onShown));
    },
    [store, onApi, painter],
  );
  const open = ({ data, rowPinned }: Opened<T>) => {
    if (data && !rowPinned) props.onOpen(data);
  };
  const flashing = useMemo(() => {
    const moved =
      (way: 1 | -1) =>
      ({ data, colDef }: CellClassParams<T>) =>
        data !== undefined && painter.moved(data.key, colDef.colId ?? '') === way;
    const rules: CellClassRules<T> = { 'moved-up': moved(1), 'moved-down': moved(-1) };
    const live = (column: ColDef<T>): ColDef<T> =>
      isLive(column) ? { ...column, cellClassRules: { ...column.cellClassRules, ...rules } } : column;
    return columns.map(live);
  }, [columns, painter]);

  // the same functions for as long as the grid: with each new one it sorts, whatever must stay where it is
  const [order] = useState(() => ({
    isExternalFilterPresent: () => true,
    doesExternalFilterPass: ({ data }: IRowNode<T>) => data !== undefined && latest.current.shows(data),
    postSortRows: ({ api: sorted, nodes }: PostSortRowsParams<T>) => {
      if (sorted.isDestroyed()) return;
      untie(sorted, nodes);
      painter.sorted(nodes);
      keepFocus(sorted, nodes);
    },
  }));

  return (
    <Frame label={props.label} api={api} own={props.own}>
      <AgGridReact<T>
        {...common}
        key={language}
        {...texts(language)}
        columnDefs={flashing}
        getRowId={({ data }) => data.key}
        quickFilterText={props.quickFilter}
        {...order}
        {...useNoRows(props.noRows)}
        onGridReady={onReady}
        onRowDoubleClicked={open}
        onCellKeyDown={(pressed) => {
          if (pressed.event instanceof KeyboardEvent && pressed.event.key === 'Enter') open(pressed);
        }}
        onGridPreDestroyed={() => painter.cut()}
      />
    </Frame>
  );
}
