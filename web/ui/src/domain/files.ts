import type { RowsWanted } from '../api/files';

/** What names a row of a live topic to the desk; a field that the topic has not is missing. */
export interface Named {
  product_code?: string | null;
  c_instrument_id?: unknown;
}

/** More of them do not fit into an address. */
const LONGEST = 4000;

const distinct = (rows: readonly Named[], field: keyof Named): ReadonlySet<string> =>
  new Set(rows.map((row) => row[field]).filter((value) => typeof value === 'string'));

/** The list that leads from all to the shown ones; undefined where nothing has to be, or can be, said. */
function listOf(shown: ReadonlySet<string>, all: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (shown.size === all.size || !shown.size) return undefined;
  return [...shown].join(',').length > LONGEST ? undefined : shown;
}

const within = (list: ReadonlySet<string> | undefined, value: unknown) =>
  !list || (typeof value === 'string' && list.has(value));

/**
 * How the desk is asked for the rows that are shown of all there are: by their products and contracts.
 *
 * @returns the question, and how many rows `more` than are shown answer it
 */
export function rowsWanted(
  shown: readonly Named[],
  all: readonly Named[],
): { query: RowsWanted; more: number } {
  const products = listOf(distinct(shown, 'product_code'), distinct(all, 'product_code'));
  const contracts = listOf(distinct(shown, 'c_instrument_id'), distinct(all, 'c_instrument_id'));
  const answering = all.filter(
    (row) => within(products, row.product_code) && within(contracts, row.c_instrument_id),
  );
  return {
    query: {
      ...(products && { product_codes: [...products].join(',') }),
      ...(contracts && { c_instrument_ids: [...contracts].join(',') }),
    },
    more: answering.length - shown.length,
  };
}
