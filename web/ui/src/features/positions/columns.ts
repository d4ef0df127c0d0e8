import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { contracts } from '../../app/contracts';
import { amountColumn } from '../../components/Blotter/amounts';
import type { Counting } from '../../components/counting';
import { LIVE, figure, inGroup, painting, sent } from '../../components/Blotter/grid';
import { signedAmount } from '../../domain/amounts';
import { closingOf } from '../../domain/closing';
import { direction, fixed, lots, price, signed } from '../../domain/figures';
import { clock } from '../../domain/times';
import type { PositionRow } from '../../live/rows';
import { groupOf } from './groups';

type Column = keyof PositionRow;
type Row = PositionRow;

const contractOf = (row: Row) => contracts.known.get(row.c_instrument_id);

const flat = new Set(['LAST', 'last', null]);
const old = (row: Row | undefined) =>
  !!row && (row.flags?.includes('PRICE_STALE') || !flat.has(row.price_source));

/** Where the price is from, in words. */
export const sourceOf = (t: TFunction, { price_source }: Pick<Row, 'price_source'>): string =>
  price_source === null
    ? ''
    : t(`source.${price_source.toUpperCase()}` as 'source.LAST', { defaultValue: price_source });

const quantity = (column: Column, headerName: string, more: ColDef<Row> = {}): ColDef<Row> => ({
  ...figure<Row>((row) => row[column] as string | null, lots, { width: 96, ...more }),
  colId: column,
  headerName,
  cellClass: LIVE,
});

const blankZero = (value: string | number | null | undefined) =>
  Number(value ?? 0) === 0 ? '' : lots(value);

/** Which lots can be closed how, said of lots that are there. */
function closingRule(t: TFunction, row: Row | undefined, column: Column): string {
  const closing = row && Number(row[column] ?? 0) !== 0 ? closingOf(contractOf(row)) : undefined;
  return closing ? t(`closing.${closing}`) : '';
}

const part = (t: TFunction, column: Column, headerName: string): ColDef<Row> => ({
  ...figure<Row>((row) => row[column] as string | null, blankZero, { width: 112 }),
  colId: column,
  headerName,
  tooltip: ({ data }) => closingRule(t, data, column),
  cellClass: LIVE,
});

const cash = (counting: Counting, column: Column, name: string): ColDef<Row> => ({
  ...amountColumn<Row>(counting, name, (row) => row[column] as string | null),
  colId: column,
  cellClass: LIVE,
});

const profit = (counting: Counting, column: Column, name: string): ColDef<Row> => ({
  ...amountColumn<Row>(counting, name, (row) => row[column] as string | null, { paint: signedAmount }),
  colId: column,
  width: 150,
  cellClass: LIVE,
  cellClassRules: {
    up: ({ data }) => direction(data?.[column] as string | null) === 'up',
    down: ({ data }) => direction(data?.[column] as string | null) === 'down',
  },
});

const signedLots = (column: Column, headerName: string): ColDef<Row> => ({
  ...quantity(column, headerName),
  valueFormatter: ({ data }) => (data ? signed(data[column] as string | null, 0) : ''),
});

/** In the totals row a figure that is not summed is left blank. */
const summed = (column: ColDef<Row>): ColDef<Row> => ({
  ...column,
  ...(typeof column.valueFormatter === 'function' && {
    valueFormatter: ((paint) => (params) =>
      params.node?.rowPinned && !(SUMMED as readonly string[]).includes(column.colId ?? '')
        ? ''
        : paint(params))(column.valueFormatter),
  }),
});

/** Columns of the position blotter; the order is that of a trader's eye: what, how much, at what, worth what. */
export const columns = (counting: Counting): ColDef<Row>[] =>
  all(counting).map((column) => {
    const group = groupOf(column.colId ?? '');
    return group ? inGroup(summed(column), counting.t(`group.${group}`)) : summed(column);
  });

function all(counting: Counting): ColDef<Row>[] {
  const { t } = counting;
  return [
    {
      colId: 'c_instrument_id',
      field: 'c_instrument_id',
      headerName: t('col.code'),
      pinned: 'left',
      width: 146,
      initialSort: 'asc',
      initialSortIndex: 1,
      cellClass: 'code',
      filter: 'agTextColumnFilter',
      tooltip: ({ data, node }) => (node?.rowPinned ? data?.c_instrument_id : ''),
    },
    {
      colId: 'name',
      ...sent('c_instrument_name'),
      headerName: t('col.name'),
      pinned: 'left',
      width: 168,
      valueGetter: ({ data }) => (data ? (contractOf(data)?.c_instrument_name ?? '') : ''),
      tooltip: ({ value }) => value as string,
    },
    {
      colId: 'product_code',
      field: 'product_code',
      headerName: t('col.product'),
      width: 106,
      initialSort: 'asc',
      initialSortIndex: 0,
    },
    { colId: 'account_id', field: 'account_id', headerName: t('col.account'), width: 104 },
    {
      colId: 'exchange',
      ...sent('c_exchange_id'),
      headerName: t('col.exchange'),
      width: 78,
      valueGetter: ({ data }) => (data ? (contractOf(data)?.c_exchange_id ?? '') : ''),
    },
    signedLots('net', t('col.net')),
    {
      ...figure<Row>(
        (row) => row.price,
        (value, row) => price(value, contractOf(row)?.price_tick),
        { width: 96 },
      ),
      colId: 'price',
      headerName: t('col.price'),
      cellClass: LIVE,
      cellClassRules: { old: ({ data }) => old(data) },
      tooltip: ({ data }) => (data ? `${sourceOf(t, data)} ${clock(data.price_time)}` : ''),
    },
    profit(counting, 'position_profit', t('col.positionProfit')),
    profit(counting, 'float_profit', t('col.floatProfit')),
    cash(counting, 'delta_value', t('col.deltaValue')),
    {
      ...figure<Row>(
        (row) => row.delta,
        (value) => fixed(value, 4),
        { width: 82 },
      ),
      colId: 'delta',
      headerName: t('col.delta'),
      cellClass: LIVE,
    },
    part(t, 'long_yesterday', t('col.longYesterday')),
    part(t, 'long_today', t('col.longToday')),
    part(t, 'long_frozen', t('col.longFrozen')),
    part(t, 'long_closable', t('col.longClosable')),
    part(t, 'short_yesterday', t('col.shortYesterday')),
    part(t, 'short_today', t('col.shortToday')),
    part(t, 'short_frozen', t('col.shortFrozen')),
    part(t, 'short_closable', t('col.shortClosable')),
    quantity('target', t('col.target')),
    quantity('working', t('col.working')),
    signedLots('gap', t('col.gap')),
    signedLots('other_open', t('col.otherOpen')),
    cash(counting, 'margin', t('col.margin')),
    cash(counting, 'market_value', t('col.marketValue')),
    cash(counting, 'notional', t('col.notional')),
    cash(counting, 'gamma_cash', t('col.gamma')),
    cash(counting, 'vega_cash', t('col.vega')),
    cash(counting, 'theta_cash', t('col.theta')),
    {
      colId: 'flags',
      ...painting<Row>('flags'),
      headerName: t('col.flags'),
      width: 120,
      cellClass: 'warn',
      valueGetter: ({ data }) =>
        (data?.flags ?? [])
          .map((flag) => t(`flag.${flag}` as 'flag.LOCKS', { defaultValue: flag }))
          .join(' '),
    },
    {
      colId: 'price_time',
      ...painting<Row>('price_time', 'clock'),
      headerName: t('col.priceTime'),
      width: 86,
      cellClass: LIVE,
      valueGetter: ({ data }) => (data ? clock(data.price_time) : ''),
    },
  ];
}

/** Columns that are summed. */
export const SUMMED = [
  'position_profit',
  'float_profit',
  'delta_value',
  'margin',
  'market_value',
  'notional',
  'gamma_cash',
  'vega_cash',
  'theta_cash',
] as const;
