import type { ColDef, GridApi } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { z } from 'zod';

const operand = z.union([z.string(), z.number()]).nullish();
const condition = z.object({ type: z.string().nullish(), filter: operand, filterTo: operand });
const joined = z.object({ operator: z.enum(['AND', 'OR']), conditions: z.array(condition) });
const model = z.union([joined, condition]);
export type Condition = z.infer<typeof condition>;

/** A filter in force, in words. */
export interface Chip {
  id: string;
  words: string;
  clear: () => void;
}

/** An amount is said in the unit in which it was typed. */
function said({ filterParams }: ColDef, value: Condition['filter']): string {
  const format = (filterParams as { numberFormatter?: (value: number) => string } | undefined)
    ?.numberFormatter;
  return typeof value === 'number' && format ? format(value) : String(value ?? '');
}

const told = (t: TFunction, column: ColDef, { type, filter, filterTo }: Condition): string =>
  t(`filter.${type ?? 'equals'}` as 'filter.inRange', {
    value: said(column, filter),
    to: said(column, filterTo),
    defaultValue: `${type ?? ''} ${said(column, filter)}`,
  });

/** The conditions of a column's filter, and how they are joined. */
export function conditionsOf(filter: unknown): z.infer<typeof joined> {
  const known = model.safeParse(filter).data;
  if (!known) return { operator: 'AND', conditions: [] };
  return 'conditions' in known ? known : { operator: 'AND', conditions: [known] };
}

/** The conditions of a column's filter, in words. */
export function wordsOf(t: TFunction, column: ColDef, filter: unknown): string {
  const { operator, conditions } = conditionsOf(filter);
  return conditions.map((one) => told(t, column, one)).join(` ${t(`filter.${operator}`)} `);
}

/** One for each column that filters. */
export function chipsOf<T>(api: GridApi<T>, t: TFunction): Chip[] {
  return Object.entries(api.getFilterModel() as Record<string, unknown>).map(([id, filter]) => {
    const column = api.getColumnDef(id) ?? {};
    const clear = () =>
      void api.setColumnFilterModel(id, null).then(() => {
        if (!api.isDestroyed()) api.onFilterChanged();
      });
    return { id: `column.${id}`, words: `${column.headerName ?? id} ${wordsOf(t, column, filter)}`, clear };
  });
}
