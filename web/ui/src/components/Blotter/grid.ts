import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  AllCommunityModule,
  type CellPosition,
  type ColDef,
  type GridOptions,
  ModuleRegistry,
  type TabToNextCellParams,
  type ValueFormatterParams,
} from 'ag-grid-community';
import { numeric } from '../../domain/figures';
import type { Language } from '../../i18n';
import type { Copied } from '../../domain/tsv';
import { gridTheme } from '../../theme/kit';
import { keepingFocus } from './focus';

ModuleRegistry.registerModules([AllCommunityModule]);

/**
 * Arrows move within a grid, the Tab key leaves it: thousands of cells are no way to the button behind them. Only from
 * one that is being edited it goes on to the next.
 */
export const tabToNextCell = ({ editing, nextCellPosition }: TabToNextCellParams): CellPosition | boolean =>
  editing && nextCellPosition ? nextCellPosition : false;

/** What every grid of the desk shares. */
export const common = {
  theme: gridTheme,
  suppressCellFocus: false,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  suppressDragLeaveHidesColumns: true,
  enableCellTextSelection: true,
  tooltipShowDelay: 400,
  rowBuffer: 8,
  tabToNextCell,
  tabToNextHeader: () => false,
  ...keepingFocus,
} as const satisfies GridOptions;

export const texts = (language: Language): Pick<GridOptions, 'localeText'> =>
  language === 'zh-CN' ? { localeText: AG_GRID_LOCALE_CN } : {};

export const RIGHT = 'ag-right-aligned-cell';
/** A figure that ticks: greyed when stale, lit when it moves. */
export const LIVE = [RIGHT, 'live'];
export const isLive = (column: ColDef): boolean =>
  Array.isArray(column.cellClass) && column.cellClass.includes('live');

/** What the desk calls the column's values. */
interface Sent {
  /** Missing where they are computed here. */
  field: string | undefined;
  /** What the cell says, where that is not what is on the wire: other words, or a time of day. */
  paints?: 'words' | 'clock';
}

interface About<T> {
  copied?: (row: T) => Copied;
  group?: string;
  sent?: Sent;
}

const about = <T>({ context }: ColDef<T>): About<T> => (context ?? {}) as About<T>;

/** What a copy of the row holds for a column, where that is not what the cell says. */
export const copying = <T>(copied: (row: T) => Copied): Pick<ColDef<T>, 'context'> => ({
  context: { copied } satisfies About<T>,
});
export const copiedOf = <T>(column: ColDef<T>) => about(column).copied;

/** The column among those of its kind. */
export const inGroup = <T>(column: ColDef<T>, group: string): ColDef<T> => ({
  ...column,
  context: { ...about(column), group } satisfies About<T>,
});
export const groupOf = (column: ColDef): string | undefined => about(column).group;

/** The column's values, where they are not called by its id. */
export const sent = (field: string): Pick<ColDef, 'context'> => ({
  context: { sent: { field } } satisfies About<never>,
});

/** A column whose values are computed here: the desk has none of them. */
export const computed = <T>(column: ColDef<T>): ColDef<T> => ({
  ...column,
  context: { ...about(column), sent: { field: undefined } } satisfies About<T>,
});

/** One value of the wire before, with or after another, as the desk puts them in order. */
function inOrder(one: unknown, other: unknown): number {
  const [a, b] = [one, other].map((value) => (Array.isArray(value) ? value.join(' ') : (value ?? null)));
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return (a as string) < (b as string) ? -1 : 1;
}

/** A column whose words stand for the values of a field: these are sorted by, whatever the language. */
export const painting = <T extends object>(
  field: keyof T & string,
  paints: Sent['paints'] = 'words',
): Pick<ColDef<T>, 'context' | 'comparator'> => ({
  context: { sent: { field, paints } } satisfies About<T>,
  comparator: (_one, _other, a, b) => inOrder(a.data?.[field], b.data?.[field]),
});

export const sentOf = <T>(column: ColDef<T>): Sent =>
  about(column).sent ?? { field: column.colId ?? column.field };

/** Kept out of the quick filter: who types `2605` means the contract, not an amount. */
export const UNSOUGHT = { getQuickFilterText: () => '' };

/** A figure: right aligned, sorted and filtered as a number, painted by `paint` from the wire's string. */
export function figure<T>(
  of: (row: T) => string | number | null | undefined,
  paint: (value: string | number | null | undefined, row: T) => string,
  more: ColDef<T> = {},
): ColDef<T> {
  return {
    headerClass: 'ag-right-aligned-header',
    cellClass: RIGHT,
    filter: 'agNumberColumnFilter',
    ...UNSOUGHT,
    valueGetter: ({ data }) => (data ? numeric(of(data)) : undefined),
    valueFormatter: ({ data }: ValueFormatterParams<T>) => (data ? paint(of(data), data) : ''),
    width: 110,
    ...copying(of),
    ...more,
  };
}
