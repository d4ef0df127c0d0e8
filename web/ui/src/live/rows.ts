import type { Row as Wire } from '../api/wire';
import type { Row } from './protocol';

/** Decimals are strings on the wire and stay strings until painted; null = not known. */
export type Decimals = string | null;

/** A row of topic `pos`; long > 0, lots (shares for stocks and ETFs), money in CNY. */
export type PositionRow = Row & Wire<'PositionRow', 'product_code' | 'account_id' | 'c_instrument_id'>;

/** A row of topic `chat`: one message. */
export type ChatEvent = Row & Omit<Wire<'ChatLine', 'room' | 'sender' | 'text' | 'sent_at'>, 'id'>;

/** A row of one of the other state topics: keyed like all, its fields by name. */
export interface BoardRow extends Row {
  product_code?: string;
  [field: string]: string | number | boolean | null | undefined;
}

/** A row of topic `instruction`: one event. */
export type InstructionEvent = Row & Wire<'InstructionEventRow', 'at' | 'kind' | 'product_code' | 'entity'>;
