import type { CellClassRules, ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { contracts } from '../../app/contracts';
import { amountColumn } from '../../components/Blotter/amounts';
import type { Counting } from '../../components/counting';
import { LIVE, figure, painting, sent } from '../../components/Blotter/grid';
import { amount, signedAmount } from '../../domain/amounts';
import {
  average,
  decimalsOf,
  direction,
  fixed,
  lots,
  numeric,
  percent,
  price,
  signed,
  signedPercent,
} from '../../domain/figures';
import { clock } from '../../domain/times';
import type { BoardRow } from '../../live/rows';
import { type BoardName, FIELDS, type FieldName, type Paint } from './boards';

type Value = string | number | null | undefined;
const WORDS = new Set(['text', 'code', 'name', 'word', 'time', 'warning']);
const WIDTH: Readonly<Partial<Record<Paint, number>>> = {
  money: 140,
  gain: 154,
  code: 130,
  name: 168,
  price: 96,
  lots: 112,
};

/** A price that names the limit it stands at; long headings. */
const WIDER: Readonly<Partial<Record<FieldName, number>>> = {
  last_price: 148,
  pre_settlement: 120,
  implied_vol: 112,
};

const valueOf = (row: BoardRow | undefined, name: string): Value => {
  const value = row?.[name];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
};

const PAINT: Readonly<Partial<Record<Paint, (value: Value) => string>>> = {
  lots,
  count: (value) => fixed(value, 0),
  rate: percent,
  gainRate: signedPercent,
  time: clock,
};

/** The board's columns in their order, headed in the reader's language. */
export function columns(board: BoardName, counting: Counting): ColDef<BoardRow>[] {
  return FIELDS[board]
    .map(([name, paint]) => column(name, paint, counting, headOf(board, name)))
    .map((made) => ({ ...made, ...sorted(board, made.colId) }));
}

/** What the market trades are shares as often as lots; the other boards count the desk's own lots. */
const headOf = (board: BoardName, name: FieldName) =>
  `board.col.${board === 'stock' && name === 'volume' ? 'market_volume' : name}` as const;

/** At first rows stand by what they are of, which is another for each. */
const NAMED_BY = ['product_code', 'account_id', 'group', 'c_instrument_id', 'buy_sell', 'open_close'];
function sorted(board: BoardName, name: string | undefined): ColDef<BoardRow> {
  const names = NAMED_BY.filter((each) => FIELDS[board].some(([field]) => field === each));
  const place = names.indexOf(name ?? '');
  return place < 0 ? {} : { initialSort: 'asc', initialSortIndex: place };
}

/** Words that are those of the wire, of the contract, or stand for what is on the wire. */
function source(name: FieldName, paint: Paint): ColDef<BoardRow> {
  if (paint === 'name') return sent('c_instrument_name');
  if (paint === 'text' || paint === 'code') return {};
  return painting<BoardRow>(name, paint === 'time' ? 'clock' : 'words');
}

/** Whether the price stands at a limit of the day. */
function limitOf(row: BoardRow): 'upper' | 'lower' | undefined {
  const last = numeric(valueOf(row, 'last_price'));
  if (last === undefined) return undefined;
  if (last === numeric(valueOf(row, 'upper_limit'))) return 'upper';
  return last === numeric(valueOf(row, 'lower_limit')) ? 'lower' : undefined;
}

/** With the decimals of the contract's tick; the last price names the limit it stands at. */
const quoted =
  (name: FieldName, t: TFunction) =>
  (value: Value, row: BoardRow): string => {
    if (name === 'avg_price') return average(value);
    const contract = contracts.known.get(String(row.c_instrument_id));
    const text = price(value, contract?.price_tick);
    const limit = name === 'last_price' ? limitOf(row) : undefined;
    return limit ? `${text} ${t(`board.limit.${limit}`)}` : text;
  };

/** As fine as the price that moved. */
function moved(value: Value, row: BoardRow): string {
  const contract = contracts.known.get(String(row.c_instrument_id));
  return signed(value, decimalsOf(contract?.price_tick ?? valueOf(row, 'last_price')?.toString()));
}

const money = (name: FieldName, counting: Counting, width: number, paint = amount): ColDef<BoardRow> =>
  amountColumn<BoardRow>(counting, counting.t(`board.col.${name}`), (row) => valueOf(row, name)?.toString(), {
    paint,
    width,
  });

/** The price should have moved and did not. */
const isStale = ({ data }: { data?: BoardRow | undefined }): boolean => data?.stale === true;

/** Buying and selling have their own colours, apart from up and down. */
const SIDES: CellClassRules<BoardRow> = {
  buy: ({ data }) => data?.buy_sell === 'BUY',
  sell: ({ data }) => data?.buy_sell === 'SELL',
};
const SIGNED: readonly Paint[] = ['gain', 'move', 'gainRate'];

function column(
  name: FieldName,
  paint: Paint,
  counting: Counting,
  head: ReturnType<typeof headOf>,
): ColDef<BoardRow> {
  const { t } = counting;
  const headerName = t(head);
  const width = WIDER[name] ?? WIDTH[paint] ?? 104;
  if (WORDS.has(paint)) {
    return {
      colId: name,
      ...source(name, paint),
      headerName,
      width,
      cellClass: paint === 'code' ? 'code' : paint === 'warning' ? 'warn' : '',
      ...(name === 'buy_sell' && { cellClassRules: SIDES }),
      valueGetter: ({ data }) => said(name, paint, data, t),
    };
  }
  const painted = paint === 'price' ? quoted(name, t) : paint === 'move' ? moved : (PAINT[paint] ?? String);
  return {
    ...figure<BoardRow>((row) => valueOf(row, name), painted, { width }),
    headerName,
    ...(paint === 'money' && money(name, counting, width)),
    ...(paint === 'gain' && money(name, counting, width, signedAmount)),
    colId: name,
    cellClass: LIVE,
    cellClassRules: {
      old: isStale,
      ...(SIGNED.includes(paint) && {
        up: ({ data }) => direction(valueOf(data, name)) === 'up',
        down: ({ data }) => direction(valueOf(data, name)) === 'down',
      }),
    },
  };
}

function said(name: string, paint: Paint, row: BoardRow | undefined, t: TFunction): string {
  if (paint === 'time') return clock(valueOf(row, name));
  if (paint === 'name') return contracts.known.get(String(row?.c_instrument_id))?.c_instrument_name ?? '';
  const value = row?.[name];
  if (paint === 'warning')
    return value && value !== '0'
      ? `! ${value === true ? t(name === 'stale' ? 'board.stale' : 'board.warning') : String(value)}`
      : '';
  const text = typeof value === 'string' ? value : '';
  if (paint !== 'word') return text;
  return name === 'buy_sell'
    ? t(`side.${text as 'BUY'}`, { defaultValue: text })
    : t(`offset.${text as 'OPEN'}`, { defaultValue: text });
}
