import type { CellKeyDownEvent, ColDef, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeard } from '../../app/keys/heard';
import { useSettings } from '../../app/settings';
import type { OwnFilter } from '../../components/Blotter/filters';
import { Frame } from '../../components/Blotter/Frame';
import { common, texts } from '../../components/Blotter/grid';
import { useNoRows } from '../../components/Blotter/useNoRows';
import { useCounting } from '../../components/counting';
import type { Book, BookLine } from './book';
import { type Remarks, columns } from './columns';

interface Props {
  book: Book;
  /** Changes when the book has: repaint. */
  version: number;
  remarks: Remarks;
  find: string;
  own: readonly OwnFilter[];
  noRows: string;
  onChange: () => void;
  /** After the change that a paste made: how many values it had, and how many found no line. */
  onPasted: (values: number, ignored: number) => void;
  /** The grid; undefined from when it goes until another stands, as when the language is switched. */
  onApi: (api: GridApi<BookLine> | undefined) => void;
}

/** Columns read what the server says when they paint, not when they are made. */
class Latest<T> {
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  readonly read = (): T => this.#value;

  write(value: T): void {
    this.#value = value;
  }
}

/** Alt with an arrow steps the target, so the grid must not move for it. */
const STEPPED: ColDef<BookLine> = {
  suppressKeyboardEvent: ({ event }) => event.altKey && event.key.startsWith('Arrow'),
};

/** The positions of the product with one column to type in. */
export function TargetGrid({ book, version, remarks, find, own, noRows, onChange, onPasted, onApi }: Props) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const counting = useCounting();
  useHeard('adjust');
  useHeard('grid');
  const api = useRef<GridApi<BookLine> | undefined>(undefined);
  const [ready, setReady] = useState<GridApi<BookLine>>();
  const [latest] = useState(() => new Latest(remarks));
  const set = useCallback(
    (id: string, typed: string) => {
      book.set(id, typed);
      onChange();
    },
    [book, onChange],
  );
  const setApi = (now: GridApi<BookLine> | undefined) => {
    api.current = now;
    setReady(now);
    onApi(now);
  };
  const cols = useMemo(() => columns(counting, latest.read, set), [counting, latest, set]);

  useEffect(() => {
    latest.write(remarks);
    const grid = api.current;
    if (!grid) return;
    const add = book.lines.filter((line) => !grid.getRowNode(line.id));
    if (add.length) grid.applyTransaction({ add });
    grid.refreshCells({ rowNodes: grid.getRenderedNodes(), force: true });
  }, [book, version, remarks, latest]);

  const onKey = (event: CellKeyDownEvent<BookLine> | FullWidthCellKeyDownEvent<BookLine>) => {
    const key = event.event;
    if (!(key instanceof KeyboardEvent) || !key.altKey || !event.data) return;
    if (key.key !== 'ArrowUp' && key.key !== 'ArrowDown') return;
    key.preventDefault();
    book.step(event.data.id, key.key === 'ArrowUp' ? 1 : -1);
    onChange();
  };
  /** A column of a spreadsheet goes down from the focused cell. */
  const onPaste = (event: ClipboardEvent) => {
    const grid = api.current;
    const cell = grid?.getFocusedCell();
    if (!grid || cell?.column.getColId() !== 'target' || grid.getEditingCells().length) return;
    event.preventDefault();
    const values = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    const ids = values.map((_, offset) => grid.getDisplayedRowAtIndex(cell.rowIndex + offset)?.data?.id);
    ids.forEach((id, at) => {
      if (id !== undefined) book.set(id, values[at]?.split('\t')[0] ?? '');
    });
    onChange();
    onPasted(values.length, ids.filter((id) => id === undefined).length);
  };

  return (
    <Frame label={t('adjust.title')} api={ready} own={own} onPaste={onPaste}>
      <AgGridReact<BookLine>
        {...common}
        {...texts(language)}
        key={language}
        defaultColDef={STEPPED}
        columnDefs={cols}
        getRowId={({ data }) => data.id}
        quickFilterText={find}
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        stopEditingWhenCellsLoseFocus
        {...useNoRows(noRows)}
        onGridReady={(event) => {
          setApi(event.api);
          event.api.setGridOption('rowData', [...book.lines]);
        }}
        onGridPreDestroyed={() => setApi(undefined)}
        onCellKeyDown={onKey}
      />
    </Frame>
  );
}
