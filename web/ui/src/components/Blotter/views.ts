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
const slot = z.string().regex(/^\d{1,2}$/);
const SLOTS = 99;
const views = z.object({
  version: z.literal(1),
  slots: z.record(slot, view.nullable().catch(null)),
  standard: z.string().nullable().optional(),
  /** Of a change alone: what its slots held when it was made, by name; null for nothing. */
  over: z.record(slot, z.string().nullable()).optional(),
});

/** A way to look at a grid, under a name. */
export type View = z.infer<typeof view>;
/** Views by their slots, an empty one null; the standard one is shown when the screen opens. A change names only what it changes. */
export type Views = z.infer<typeof views>;

export const VIEWS: Kind<Views> = {
  parse: (value) => views.safeParse(value).data,
  lay: (below, change) => (below?.over ? joined(below, change) : placed(below, change)),
};

/** Two changes as one, over what the first was made over. */
const joined = (first: Views, then: Views): Views => ({
  ...first,
  ...then,
  slots: { ...first.slots, ...then.slots },
  over: { ...then.over, ...first.over },
});

/** The change made; where another window has put another view into a slot meanwhile, that stays and one's own goes elsewhere. */
function placed(below: Views | undefined, { slots: changed, standard, over }: Views): Views {
  const slots = { ...below?.slots };
  for (const [slot, one] of Object.entries(changed)) {
    const there = slots[slot]?.name;
    const own = there === undefined || !over || there === over[slot] || there === one?.name;
    const place = own ? slot : one && placeFor(slots, one.name, SLOTS);
    if (place) slots[place] = one;
  }
  return { version: 1, slots, standard: standard === undefined ? (below?.standard ?? null) : standard };
}

export const change = (kept: Views | undefined, slots: Views['slots'], standard?: string | null): Views => ({
  version: 1,
  slots,
  ...(standard !== undefined && { standard }),
  over: Object.fromEntries(Object.keys(slots).map((each) => [each, kept?.slots[each]?.name ?? null])),
});

const filled = (slots: Views['slots']) =>
  Object.entries(slots).flatMap(([slot, one]) => (one ? [[slot, one] as const] : []));

export const listOf = (kept: Views | undefined): readonly (readonly [slot: string, view: View])[] =>
  filled(kept?.slots ?? {});

/** Over the view that has the name, else in the first empty slot, if there is one. */
function placeFor(slots: Views['slots'], name: string, most: number): string | undefined {
  const same = filled(slots).find(([, one]) => one.name === name);
  if (same) return same[0];
  return Array.from({ length: most }, (_, index) => String(index + 1)).find((each) => !slots[each]);
}

/** Where a view of this name is kept. */
export const slotFor = (kept: Views | undefined, name: string): string | undefined =>
  placeFor(kept?.slots ?? {}, name, MOST);

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
