import type { GridApi } from 'ag-grid-community';
import { z } from 'zod';
import type { Kind } from '../../app/preference';

const place = z.object({
  colId: z.string().max(64),
  width: z.number().positive().nullable().default(null),
  flex: z.number().nullable().default(null),
  hide: z.boolean().default(false),
  pinned: z.enum(['left', 'right']).nullable().default(null),
});
export const layout = z.object({ version: z.literal(1), columns: z.array(place).max(200) });

/** Columns in their order, as a person arranged them; none: as the screen makes them. */
export type Layout = z.infer<typeof layout>;

export const LAYOUT: Kind<Layout> = {
  parse: (value) => layout.safeParse(value).data,
  lay: (_, arranged) => arranged,
};

export const AS_MADE: Layout = { version: 1, columns: [] };

export const layoutOf = <T>(api: GridApi<T>): Layout => ({
  version: 1,
  columns: api.getColumnState().map(({ colId, width, flex, hide, pinned }) => ({
    colId,
    width: width ?? null,
    flex: flex ?? null,
    hide: hide ?? false,
    pinned: pinned === 'left' || pinned === 'right' ? pinned : null,
  })),
});

/** Arranges the grid so; columns that the screen no longer has are passed over, new ones come last. */
export function arrange<T>(api: GridApi<T>, { columns }: Layout): void {
  if (columns.length) api.applyColumnState({ state: columns, applyOrder: true });
  else api.resetColumnState();
}
