import { Decimal } from 'decimal.js';
import type { QueuedDetail, Unmatched } from '../api/wire';
import { decimal, typed } from './figures';
import { fromLocal } from './times';

/** When the work of a detail has to be over: its deadline, else the end of its trading day. */
export function dueAt(of: Pick<QueuedDetail, 'deadline' | 'trading_day'>): number {
  const due = of.deadline ?? (of.trading_day ? `${of.trading_day}T15:15:00+08:00` : '');
  const time = Date.parse(due);
  return Number.isNaN(time) ? Infinity : time;
}

type Ranked = Pick<QueuedDetail, 'id' | 'instruction_id' | 'urgency' | 'deadline' | 'trading_day'>;
const rank = (of: Ranked) => (of.urgency === 'URGENT' ? 0 : 1);

/** Urgent first, then what is due first, then what came first. */
export const byUrgency = (a: Ranked, b: Ranked): number =>
  rank(a) - rank(b) || Math.sign(dueAt(a) - dueAt(b)) || a.instruction_id - b.instruction_id || a.id - b.id;

export type FillFault = 'number' | 'whole' | 'positive' | 'overFill' | 'future';

export interface Typed {
  value: Decimal | undefined;
  fault: FillFault | undefined;
}

/** Lots a trader typed, against what is left. */
export function quantityOf(text: string, left: string | null): Typed {
  const value = typed(text);
  if (!value) return { value, fault: 'number' };
  if (!value.isPositive() || value.isZero()) return { value, fault: 'positive' };
  if (!value.isInteger()) return { value, fault: 'whole' };
  return { value, fault: value.greaterThan(decimal(left) ?? 0) ? 'overFill' : undefined };
}

export function priceOf(text: string): Typed {
  const value = typed(text);
  if (!value) return { value, fault: 'number' };
  return { value, fault: value.isPositive() && !value.isZero() ? undefined : 'positive' };
}

/** The desk's clock may not be known to the second; it takes as much. */
const AHEAD_MS = 60_000;

/**
 * When it was traded, as typed in exchange time; undefined when it is left to the moment of booking.
 *
 * @param now by the desk's clock
 */
export function tradedAtOf(text: string, now: number) {
  if (text === '') return { value: undefined, fault: undefined };
  const value = fromLocal(text);
  // a year of five digits is no time at all, and compares with nothing
  return { value, fault: Date.parse(value) <= now + AHEAD_MS ? undefined : ('future' as const) };
}

/** A part of what is left, in whole lots, at least one. */
export const part = (left: string | null, share: number): string =>
  Decimal.max((decimal(left) ?? new Decimal(0)).times(share).floor(), 1).toFixed();

/** The smaller of two quantities; what is not known does not count. */
export function lesser(a: string | null, b: string | null | undefined): string | null {
  const [left, right] = [decimal(a), decimal(b)];
  return left && right ? Decimal.min(left, right).toFixed() : (a ?? b ?? null);
}

/** The open detail that a trade without instruction fits: same order, oldest first. */
export const fitting = (
  open: readonly QueuedDetail[],
  trade: Pick<Unmatched, 'product_code' | 'account_id' | 'c_instrument_id' | 'buy_sell' | 'open_close'>,
): QueuedDetail | undefined =>
  open
    .filter(
      (detail) =>
        detail.product_code === trade.product_code &&
        detail.account_id === trade.account_id &&
        detail.c_instrument_id === trade.c_instrument_id &&
        detail.buy_sell === trade.buy_sell &&
        detail.open_close === trade.open_close &&
        (decimal(detail.left)?.gt(0) ?? false),
    )
    .sort((a, b) => a.id - b.id)[0];
