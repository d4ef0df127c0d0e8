import type { ColDef, Column, GridApi } from 'ag-grid-community';
import { Decimal } from 'decimal.js';
import { MISSING } from '../../domain/figures';
import { type Condition, conditionsOf } from './conditions';
import { UNSOUGHT, sentOf } from './grid';

/** Rows and their order as the desk is asked for them; of the conditions all hold, of one with bars any part. */
export interface Asked {
  filter: readonly string[];
  ordering: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  equals: 'eq',
  notEqual: 'ne',
  lessThan: 'lt',
  lessThanOrEqual: 'le',
  greaterThan: 'gt',
  greaterThanOrEqual: 'ge',
  contains: 'contains',
  notContains: 'not_contains',
  startsWith: 'starts',
  endsWith: 'ends',
  blank: 'blank',
  notBlank: 'not_blank',
};

type Value = string | number | null | undefined;

/** Numbers in full; signs of the language as themselves. */
const written = (value: Value): string =>
  typeof value === 'number' ? new Decimal(value).toFixed() : (value ?? '').replace(/[\\|]/g, '\\$&');

const said = (field: string, operator: string, value: Value): string =>
  operator.endsWith('blank') ? `${field}:${operator}` : `${field}:${operator}:${written(value)}`;

/** What all has to hold for the condition; nothing where it is not filled in. */
function all(field: string, { type, filter, filterTo }: Condition): string[] {
  if (type === 'inRange') return [said(field, 'gt', filter), said(field, 'lt', filterTo)];
  const operator = OPERATORS[type ?? ''];
  return operator ? [said(field, operator, filter)] : [];
}

/** What the filter of one column says: lists of which all hold, of each any. */
function ofColumn(field: string, filter: unknown): string[] {
  const { conditions, operator } = conditionsOf(filter);
  const [first = [], ...rest] = conditions.map((one) => all(field, one));
  if (operator === 'AND') return [first, ...rest].flat();
  return rest.reduce((one, other) => one.flatMap((a) => other.map((b) => `${a}|${b}`)), first);
}

/** A value of the wire as one word; empty where there is none. */
const word = (value: unknown): string => [value].flat().join(' ');

const holding = (field: string, value: string): string =>
  value === '' ? said(field, 'blank', '') : said(field, 'eq', value);

/** Values of the wire that are painted with the word in them. */
function painted<T extends object>(
  api: GridApi<T>,
  column: Column,
  field: string,
  sought: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  api.forEachNode((node) => {
    const value = word((node.data as Readonly<Record<string, unknown>> | undefined)?.[field]);
    const text = api.getCellValue<string>({ rowNode: node, colKey: column }) ?? '';
    if (!found.has(value) && text.toUpperCase().includes(sought.toUpperCase())) found.add(value);
  });
  return found;
}

/** Where a column shows the word. */
function shownIn<T extends object>(api: GridApi<T>, column: Column, sought: string): string[] {
  const definition = column.getColDef() as ColDef<T>;
  const { field, paints } = sentOf(definition);
  if (field === undefined || definition.getQuickFilterText === UNSOUGHT.getQuickFilterText) return [];
  if (paints === 'words') return [...painted(api, column, field, sought)].map((one) => holding(field, one));
  const missing = paints === 'clock' && MISSING.includes(sought) ? [said(field, 'blank', '')] : [];
  return [said(field, 'contains', sought), ...missing];
}

/** Every row has a key: no row is asked for where no column shows the word. */
const NOTHING = 'key:blank';

const ofWord = <T extends object>(api: GridApi<T>, sought: string): string =>
  api
    .getAllDisplayedColumns()
    .flatMap((column) => shownIn(api, column, sought))
    .join('|') || NOTHING;

const wordsOf = (typed: string): string[] => typed.split(' ').filter((each) => each !== '');

function orderOf<T>(api: GridApi<T>): string {
  return api
    .getColumnState()
    .filter(({ sort }) => sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .flatMap(({ colId, sort }) => {
      const { field } = sentOf(api.getColumnDef(colId) ?? {});
      return field === undefined ? [] : [`${sort === 'desc' ? '-' : ''}${field}`];
    })
    .join(',');
}

/** How the desk is asked for the rows that the grid shows, in its order; `typed` is its quick filter. */
export function askedOf<T extends object>(api: GridApi<T> | undefined, typed = ''): Asked {
  if (!api || api.isDestroyed()) return { filter: [], ordering: '' };
  const ofColumns = Object.entries(api.getFilterModel() as Record<string, unknown>).flatMap(
    ([id, filter]) => {
      const { field } = sentOf(api.getColumnDef(id) ?? {});
      return field === undefined ? [] : ofColumn(field, filter);
    },
  );
  const ofWords = wordsOf(typed).map((each) => ofWord(api, each));
  return { filter: [...ofColumns, ...ofWords], ordering: orderOf(api) };
}

/** The same of live rows: those that no sort tells apart stand by their keys, on the screen and in the file. */
export function liveAskedOf<T extends object>(api: GridApi<T> | undefined, typed: string): Asked {
  const { filter, ordering } = askedOf(api, typed);
  return { filter, ordering: ordering || 'key' };
}
