import type { Row } from './protocol';

/** Decimals are strings on the wire and stay strings until painted; null = not known. */
export type Decimals = string | null;

/** A row of topic `pos`; long > 0, lots (shares for stocks and ETFs), money in CNY. */
export interface PositionRow extends Row {
  product_code: string;
  account_id: string;
  c_instrument_id: string;
  long_yesterday: Decimals;
  long_today: Decimals;
  long_frozen: Decimals;
  long_closable: Decimals;
  short_yesterday: Decimals;
  short_today: Decimals;
  short_frozen: Decimals;
  short_closable: Decimals;
  net: Decimals;
  price: Decimals;
  price_source: string | null;
  price_time: string | null;
  multiplier: Decimals;
  delta: Decimals;
  market_value: Decimals;
  notional: Decimals;
  delta_value: Decimals;
  gamma_cash: Decimals;
  vega_cash: Decimals;
  theta_cash: Decimals;
  position_profit: Decimals;
  float_profit: Decimals;
  margin: Decimals;
  target: Decimals;
  working: Decimals;
  gap: Decimals;
  other_open: Decimals;
  flags: readonly string[] | null;
}

/** A row of topic `chat`: one message. */
export interface ChatEvent extends Row {
  room: string;
  sender: string;
  text: string;
  instruction_id: number | null;
  ref: string | null;
  sent_at: string;
}

/** A row of one of the other state topics: keyed like all, its fields by name. */
export interface BoardRow extends Row {
  product_code?: string;
  [field: string]: string | number | boolean | null | undefined;
}

/** A row of topic `instruction`: one event. */
export interface InstructionEvent extends Row {
  at: string;
  kind: string;
  product_code: string;
  instruction_id: number | null;
  entity: string;
  entity_id: number | null;
  actor: string | null;
  data: Readonly<Record<string, unknown>> | null;
}
