import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { type Amount, type Unit, amount, inUnit, inYuan, whole } from '../../domain/amounts';
import { figure } from './grid';

/** How a screen says amounts: in which unit and which language. */
export interface Counting {
  t: TFunction;
  unit: Unit;
}

/** The heading of an amount, with its unit. */
export const headed = ({ t, unit }: Counting, name: string): string =>
  t('unit.headed', { name, unit: t(`unit.${unit}`) });

/** An amount with nothing rounded away. */
export const wholeOf = ({ t }: Counting, value: Amount): string =>
  value === null || value === undefined ? '' : t('unit.whole', { amount: whole(value) });

/** A figure of money: painted in the unit, whole in its tooltip; typed into its filter in the unit, kept there in yuan. */
export function amountColumn<T>(
  counting: Counting,
  name: string,
  of: (row: T) => Amount,
  more: ColDef<T> & { paint?: (value: Amount, unit: Unit) => string } = {},
): ColDef<T> {
  const { unit } = counting;
  const { paint = amount, ...rest } = more;
  const headerName = headed(counting, name);
  return {
    ...figure<T>(of, (_, row) => paint(of(row), unit), { width: 132 }),
    headerName,
    headerTooltip: () => headerName,
    tooltip: ({ data }) => (data ? wholeOf(counting, of(data)) : ''),
    filterParams: {
      numberParser: (text: string | null) => (text === null ? null : inYuan(text, unit)),
      numberFormatter: (yuan: number | null) => inUnit(yuan, unit),
    },
    ...rest,
  };
}
