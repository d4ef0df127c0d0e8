import type { GridApi } from 'ag-grid-community';
import { z } from 'zod';
import type { Kind } from '../../app/preference';
import type { OwnFilter } from './filters';
import { type Layout, arrange, layout, layoutOf } from './layout';

export const LONGEST_NAME = 30;
/** With so many the document stays within what the desk keeps under one name. */
const MOST = 16;
const MOST_BYTES = 60 << 10;

const sorted = z.object({ colId: z.string().max(64), sort: z.enum(['asc', 'desc']) });
const view = z.object({
  name: z.string().min(1).max(LONGEST_NAME),
  layout,
  sort: z.array(sorted).max(200),
  /** Of the columns, as the grid says them. */
  filters: z.record(z.string(), z.unknown()),
  /** Of the screen itself, by their ids. */
  own: z.record(z.string(), z.string()),
});
const views = z.object({
  version: z.literal(1),
  slots: z.record(z.string().regex(/^\d{1,2}$/), view.nullable().catch(null)),
  standard: z.string().nullable().optional(),
});

/** A way to look at a grid, under a name. */
export type View = z.infer<typeof view>;
/** Views by their slots, an empty one null; the standard one is shown when the screen opens. A change names only what it changes. */
export type Views = z.infer<typeof views>;

export const VIEWS: Kind<Views> = {
  parse: (value) => views.safeParse(value).data,
  lay: (below, change) => ({
    version: 1,
    slots: { ...below?.slots, ...change.slots },
    standard: change.standard === undefined ? (below?.standard ?? null) : change.standard,
  }),
};

export const change = (slots: Views['slots'], standard?: string | null): Views => ({
  version: 1,
  slots,
  ...(standard !== undefined && { standard }),
});

export const listOf = (kept: Views | undefined): readonly (readonly [slot: string, view: View])[] =>
  Object.entries(kept?.slots ?? {}).flatMap(([slot, one]) => (one ? [[slot, one] as const] : []));

/** Where a view of this name is kept: over the one that has it, else in an empty slot, if there is one. */
export function slotFor(kept: Views | undefined, name: string): string | undefined {
  const same = listOf(kept).find(([, one]) => one.name === name);
  if (same) return same[0];
  return Array.from({ length: MOST }, (_, index) => String(index + 1)).find((slot) => !kept?.slots[slot]);
}

export const fits = (all: Views): boolean =>
  new TextEncoder().encode(JSON.stringify(all)).length <= MOST_BYTES;

const sortOf = <T>(api: GridApi<T>): View['sort'] =>
  api
    .getColumnState()
    .filter(({ sort }) => sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ colId, sort: sort === 'desc' ? 'desc' : 'asc' }));

/** How the grid looks now. */
export const viewOf = <T>(api: GridApi<T>, own: readonly OwnFilter[], name: string): View => ({
  name,
  layout: layoutOf(api) satisfies Layout,
  sort: sortOf(api),
  filters: api.getFilterModel(),
  own: Object.fromEntries(own.flatMap(({ id, value }) => (value === '' ? [] : [[id, value] as const]))),
});

/** Makes columns, order and column filters those of the view. */
export function look<T>(api: GridApi<T>, { layout: arranged, sort, filters }: View): void {
  arrange(api, arranged);
  api.applyColumnState({
    state: sort.map((one, sortIndex) => ({ ...one, sortIndex })),
    defaultState: { sort: null },
  });
  api.setFilterModel(filters);
}
