/** The other state topics, each as a board; the field names are those of the wire. */
export const BOARDS = ['acc', 'stock', 'pos_group_statistic', 'trade_statistic', 'order_statistic'] as const;
export type BoardName = (typeof BOARDS)[number];

/** With what was traded for instructions, which comes in pages. */
export const SHOWN = [...BOARDS, 'fills'] as const;
export type Shown = (typeof SHOWN)[number];

export const GROUPINGS = ['underlying', 'type', 'sub_type', 'exchange', 'total'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How a field is painted: `name` that of the contract, `word` a text of the desk, `gain` money and `move` a price with sign and colour, `lots` and `rate` without. */
export type Paint =
  | 'text'
  | 'code'
  | 'name'
  | 'word'
  | 'lots'
  | 'count'
  | 'price'
  | 'money'
  | 'gain'
  | 'move'
  | 'rate'
  | 'gainRate'
  | 'time'
  | 'warning';

export type Field = readonly [name: string, paint: Paint];

export const FIELDS = {
  acc: [
    ['product_code', 'text'],
    ['account_id', 'code'],
    ['balance', 'money'],
    ['available', 'money'],
    ['margin', 'money'],
    ['risk_degree', 'rate'],
    ['frozen', 'money'],
    ['position_profit', 'gain'],
    ['close_profit', 'gain'],
    ['commission', 'money'],
    ['option_value', 'money'],
    ['pre_balance', 'money'],
    ['deposit', 'money'],
    ['withdraw', 'money'],
  ],
  stock: [
    ['c_instrument_id', 'code'],
    ['name', 'name'],
    ['last_price', 'price'],
    ['change', 'move'],
    ['change_ratio', 'gainRate'],
    ['bid_price1', 'price'],
    ['bid_volume1', 'lots'],
    ['ask_price1', 'price'],
    ['ask_volume1', 'lots'],
    ['volume', 'lots'],
    ['open_interest', 'lots'],
    ['pre_settlement', 'price'],
    ['upper_limit', 'price'],
    ['lower_limit', 'price'],
    ['implied_vol', 'rate'],
    ['update_time', 'time'],
    ['stale', 'warning'],
  ],
  pos_group_statistic: [
    ['product_code', 'text'],
    ['group', 'code'],
    ['net', 'lots'],
    ['market_value', 'money'],
    ['notional', 'money'],
    ['delta_value', 'money'],
    ['gamma_cash', 'money'],
    ['vega_cash', 'money'],
    ['theta_cash', 'money'],
    ['position_profit', 'gain'],
    ['float_profit', 'gain'],
    ['margin', 'money'],
    ['rows', 'count'],
    ['unvalued', 'warning'],
  ],
  trade_statistic: [
    ['product_code', 'text'],
    ['c_instrument_id', 'code'],
    ['name', 'name'],
    ['buy_sell', 'word'],
    ['open_close', 'word'],
    ['count', 'count'],
    ['volume', 'lots'],
    ['avg_price', 'price'],
    ['turnover', 'money'],
    ['commission', 'money'],
    ['first_time', 'time'],
    ['last_time', 'time'],
  ],
  order_statistic: [
    ['product_code', 'text'],
    ['c_instrument_id', 'code'],
    ['name', 'name'],
    ['buy_sell', 'word'],
    ['count', 'count'],
    ['volume', 'lots'],
    ['traded', 'lots'],
    ['left', 'lots'],
    ['active', 'count'],
    ['cancelled', 'count'],
    ['rejected', 'count'],
    ['cancel_ratio', 'rate'],
    ['fill_ratio', 'rate'],
    ['warning', 'warning'],
  ],
} as const satisfies Readonly<Record<BoardName, readonly Field[]>>;

export type FieldName = (typeof FIELDS)[BoardName][number][0];
