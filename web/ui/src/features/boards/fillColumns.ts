import type { CellClassRules, ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { FillRow } from '../../api/wire';
import { contracts } from '../../app/contracts';
import { amountColumn } from '../../components/Blotter/amounts';
import { computed, figure, painting } from '../../components/Blotter/grid';
import { byDesk } from '../../components/Blotter/paged';
import type { Counting } from '../../components/counting';
import { amount } from '../../domain/amounts';
import { lots, price } from '../../domain/figures';
import { moment } from '../../domain/times';
import type { FieldName } from './boards';

/** What the desk puts fills in order by. */
const ORDERABLE = [
  'traded_at',
  'product_code',
  'account_id',
  'c_instrument_id',
  'quantity',
  'price',
  'trade_id',
  'source',
  'instruction_id',
  'booked_by',
];

type Name = (Exclude<FieldName, 'name'> | OfFills) & keyof FillRow;
type OfFills =
  'traded_at' | 'quantity' | 'price' | 'trade_id' | 'source' | 'instruction_id' | 'booked_by' | 'reason';

/** Buying and selling have their own colours, apart from up and down. */
const SIDES: CellClassRules<FillRow> = {
  buy: ({ data }) => data?.buy_sell === 'BUY',
  sell: ({ data }) => data?.buy_sell === 'SELL',
};

/** What is to be said of a fill that does not simply stand. */
export function stateOf(row: FillRow, t: TFunction): string {
  if (row.reverses_fill_id !== null) return t('fill.reversal');
  if (row.reversed) return t('fill.reversed');
  return row.provisional ? `! ${t('fill.provisional')}` : '';
}

const tickOf = (row: FillRow) => contracts.known.get(row.c_instrument_id)?.price_tick;

/** In their order, called as on the wire, so that a file can have the same. */
export function fillColumns(counting: Counting): ColDef<FillRow>[] {
  const { t } = counting;
  const plain = (
    colId: Name | 'c_instrument_name',
    width: number,
    more: ColDef<FillRow> = {},
  ): ColDef<FillRow> => ({
    colId,
    field: colId,
    headerName: t(`board.col.${colId === 'c_instrument_name' ? 'name' : colId}`),
    width,
    ...more,
  });
  const word = (colId: Name, width: number, of: (row: FillRow) => string): ColDef<FillRow> => ({
    colId,
    headerName: t(`board.col.${colId}`),
    width,
    ...painting<FillRow>(colId),
    valueGetter: ({ data }) => (data ? of(data) : ''),
  });
  const number = (colId: 'quantity' | 'price', paint: (row: FillRow) => string): ColDef<FillRow> => ({
    ...figure<FillRow>(
      (row) => row[colId],
      (_value, row) => paint(row),
      { width: 104 },
    ),
    colId,
    headerName: t(`board.col.${colId}`),
  });
  return [
    word('traded_at', 148, (row) => moment(row.traded_at)),
    plain('product_code', 84),
    plain('account_id', 104, { cellClass: 'code' }),
    plain('c_instrument_id', 130, { cellClass: 'code' }),
    plain('c_instrument_name', 140),
    { ...word('buy_sell', 72, (row) => t(`side.${row.buy_sell}`)), cellClassRules: SIDES },
    word('open_close', 84, (row) => t(`offset.${row.open_close}`)),
    number('quantity', (row) => lots(row.quantity)),
    number('price', (row) => price(row.price, tickOf(row))),
    {
      ...amountColumn<FillRow>(counting, t('board.col.turnover'), (row) => row.turnover, {
        paint: amount,
        width: 150,
      }),
      colId: 'turnover',
    },
    computed<FillRow>({
      colId: 'state',
      headerName: t('board.col.state'),
      width: 144,
      cellClass: 'warn',
      valueGetter: ({ data }) => (data ? stateOf(data, t) : ''),
    }),
    plain('instruction_id', 96),
    word('source', 84, (row) => t(`fill.${row.source}`)),
    plain('trade_id', 130, { cellClass: 'code' }),
    plain('booked_by', 100),
    plain('reason', 160, { flex: 1, minWidth: 120 }),
  ].map((column) => byDesk(column, ORDERABLE));
}
