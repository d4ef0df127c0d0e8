import type { ColDef } from 'ag-grid-community';
import { type Amount, type Unit, amount, inUnit, inYuan } from '../../domain/amounts';
import { type Counting, headed, wholeOf } from '../counting';
import { figure } from './grid';

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
