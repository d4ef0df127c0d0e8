import { Decimal } from 'decimal.js';
import type { AdjustmentRequest, Contract, Instruction, Urgency } from '../../api/wire';
import { decimal, typed } from '../../domain/figures';
import type { PositionRow } from '../../live/rows';

const ZERO = new Decimal(0);
export const MAX_LINES = 200;

export type Fault = 'number' | 'whole' | 'negative';

/** One contract of the product: what it holds now, over all accounts, and what it shall hold. */
export interface BookLine {
  id: string;
  contract: Contract | undefined;
  /** Net over the accounts; long positive. */
  current: Decimal;
  price: string | null;
  /** Delta value of one lot in CNY; undefined when nobody can say yet. */
  perLot: Decimal | undefined;
  currentDelta: Decimal | undefined;
  working: string | null;
  gap: string | null;
  /** What superseded lines still have open: not to be traded on top of the gap. */
  otherOpen: string | null;
  flags: readonly string[];
  /** What was typed; undefined = stays as it is. */
  typed: string | undefined;
  target: Decimal | undefined;
  fault: Fault | undefined;
  /** The price when the target was typed; null while no position row tells a live one. */
  priceThen: string | null;
  /** Added by hand: stays although nothing is held. */
  added: boolean;
  /** Stands in the draft that is written on: sent even when the position has come to its target. */
  drafted: boolean;
}

export interface Totals {
  changed: number;
  faults: number;
  current: Decimal;
  adjusted: Decimal;
  unvalued: number;
  productBefore: Decimal;
  /** Lines that the product's figure leaves out: as it is, and as it would be. */
  productUnvalued: number;
  productAfterUnvalued: number;
}

const isShare = (contract: Contract | undefined): boolean =>
  contract?.c_type_name === '股票' || contract?.c_type_name === 'ETF';

function faultOf(
  text: string,
  target: Decimal | undefined,
  contract: Contract | undefined,
): Fault | undefined {
  if (!target) return text.trim() === '' ? undefined : 'number';
  if (!target.isInteger()) return 'whole';
  return target.isNegative() && !target.isZero() && isShare(contract) ? 'negative' : undefined;
}

export const isChanged = (line: BookLine): boolean =>
  line.typed !== undefined &&
  (line.drafted || line.fault !== undefined || !line.target?.equals(line.current));

/** How far the price has come since the target was typed, a fraction; undefined where it cannot be told. */
export function movedSince({ typed: text, priceThen, price }: BookLine): Decimal | undefined {
  const [then, now] = [decimal(priceThen), decimal(price)];
  return text !== undefined && now && then?.greaterThan(0) ? now.minus(then).dividedBy(then) : undefined;
}

/** Delta value after the change; undefined when it cannot be said. */
export const adjustedDelta = (line: BookLine): Decimal | undefined =>
  line.target ? (line.target.isZero() ? ZERO : line.perLot?.times(line.target)) : line.currentDelta;

/**
 * The targets of one product beside its live positions. Lines live as long as the book and are changed in
 * place; `sync` brings the market in, `set` what the manager types. Knows no screen.
 */
export class Book {
  readonly product: string;
  readonly #lines = new Map<string, BookLine>();
  readonly #pending = new Map<string, string>();
  #drafted: ReadonlySet<string>;
  readonly #perLotOfPreview = new Map<string, Decimal>();

  /** @param drafted the contracts of the draft that is written on */
  constructor(
    product: string,
    targets: Readonly<Record<string, string>> = {},
    drafted: readonly string[] = [],
  ) {
    this.product = product;
    for (const [id, text] of Object.entries(targets)) this.#pending.set(id, text);
    this.#drafted = new Set(drafted);
  }

  get lines(): readonly BookLine[] {
    return [...this.#lines.values()];
  }

  line(id: string): BookLine | undefined {
    return this.#lines.get(id);
  }

  get changed(): readonly BookLine[] {
    return this.lines.filter(isChanged);
  }

  /** Changed lines whose price has come farther since than the tolerance, a fraction; the farthest first. */
  moved(tolerance: Decimal.Value): readonly BookLine[] {
    const far = (line: BookLine) => movedSince(line)?.abs() ?? ZERO;
    return this.changed
      .filter((line) => far(line).greaterThan(tolerance))
      .sort((a, b) => far(b).comparedTo(far(a)));
  }

  /** What was typed, to be kept over a crash. */
  get targets(): Record<string, string> {
    const kept = this.lines.flatMap((line) =>
      line.typed === undefined ? [] : [[line.id, line.typed] as const],
    );
    return Object.fromEntries([...this.#pending, ...kept]);
  }

  /** Contracts whose kept targets stand on no line yet: what is sent now would lack them. */
  get missing(): readonly string[] {
    return [...this.#pending.keys()];
  }

  /** Takes in the product's live rows. */
  sync(rows: readonly PositionRow[], contractOf: (id: string) => Contract | undefined): void {
    const held = new Map<string, PositionRow[]>();
    for (const row of rows) {
      if (row.product_code !== this.product) continue;
      held.set(row.c_instrument_id, [...(held.get(row.c_instrument_id) ?? []), row]);
    }
    for (const id of held.keys()) if (!this.#lines.has(id)) this.#open(id, contractOf(id), false);
    for (const line of this.#lines.values()) {
      line.contract ??= contractOf(line.id);
      this.#value(line, held.get(line.id) ?? []);
    }
  }

  add(contract: Contract): void {
    const id = contract.c_instrument_id;
    if (!this.#lines.has(id)) this.#open(id, contract, true);
    const line = this.#lines.get(id);
    if (line) line.contract = contract;
  }

  /** Shows a kept target whose contract nobody knows, so that it can be seen and taken out. */
  keep(id: string): void {
    if (!this.#lines.has(id)) this.#open(id, undefined, true);
  }

  /** The desk keeps a draft of these contracts now. */
  saved(drafted: readonly string[]): void {
    this.#drafted = new Set(drafted);
    for (const line of this.#lines.values()) line.drafted = this.#drafted.has(line.id);
  }

  /** Sets what was typed; blank restores the present position. */
  set(id: string, text: string): void {
    const line = this.#lines.get(id);
    if (!line) return;
    const blank = text.trim() === '';
    line.typed = blank ? undefined : text.trim();
    line.target = blank ? undefined : typed(text);
    line.fault = blank ? undefined : faultOf(text, line.target, line.contract);
    line.priceThen = null;
  }

  step(id: string, lots: number): void {
    const line = this.#lines.get(id);
    if (!line) return;
    const unit = isShare(line.contract) ? 100 : 1;
    this.set(id, (line.target ?? line.current).plus(lots * unit).toFixed());
  }

  clear(): void {
    for (const line of this.#lines.values()) this.set(line.id, '');
  }

  /** The server knows the delta of what the product does not hold yet. */
  learn(preview: Instruction): void {
    for (const line of preview.adjustments ?? []) {
      const target = decimal(line.adjusted_position);
      const value = decimal(line.adjusted_delta_value);
      if (target && value && !target.isZero()) {
        this.#perLotOfPreview.set(line.c_instrument_id, value.dividedBy(target));
      }
    }
  }

  totals(): Totals {
    const changed = this.changed;
    const sum = (values: readonly (Decimal | undefined)[]) =>
      values.reduce<Decimal>((total, value) => (value ? total.plus(value) : total), ZERO);
    const valued = changed.filter((line) => line.currentDelta && adjustedDelta(line));
    return {
      changed: changed.length,
      faults: changed.filter((line) => line.fault).length,
      current: sum(valued.map((line) => line.currentDelta)),
      adjusted: sum(valued.map(adjustedDelta)),
      unvalued: changed.length - valued.length,
      productBefore: sum(this.lines.map((line) => line.currentDelta)),
      productUnvalued: this.lines.filter((line) => !line.currentDelta).length,
      productAfterUnvalued: this.lines.filter((line) => !adjustedDelta(line)).length,
    };
  }

  /** The body to send, in the order of the lines; undefined while there is nothing to send. */
  request(note: string, urgency: Urgency, deadline: string | null): AdjustmentRequest | undefined {
    const changed = this.changed;
    if (!changed.length || changed.length > MAX_LINES || changed.some((line) => line.fault)) return undefined;
    return {
      product_code: this.product,
      ...(note.trim() && { note: note.trim() }),
      urgency,
      ...(deadline && { deadline }),
      adjustments: changed.map((line) => ({
        c_instrument_id: line.id,
        adjusted_position: (line.target ?? line.current).toFixed(),
      })),
    };
  }

  #open(id: string, contract: Contract | undefined, added: boolean): void {
    this.#lines.set(id, {
      id,
      contract,
      current: ZERO,
      price: contract?.quote?.last_price ?? null,
      perLot: undefined,
      currentDelta: undefined,
      working: null,
      gap: null,
      otherOpen: null,
      flags: [],
      typed: undefined,
      target: undefined,
      fault: undefined,
      priceThen: null,
      added,
      drafted: this.#drafted.has(id),
    });
    const kept = this.#pending.get(id);
    this.#pending.delete(id);
    if (kept !== undefined) this.set(id, kept);
  }

  #value(line: BookLine, rows: readonly PositionRow[]): void {
    const first = rows[0];
    line.current = rows.reduce((net, row) => net.plus(row.net ?? 0), ZERO);
    line.price = first?.price ?? line.contract?.quote?.last_price ?? null;
    line.priceThen = first ? (line.priceThen ?? line.price) : null;
    line.perLot = perLotOf(rows) ?? this.#perLotOfPreview.get(line.id) ?? perLotOfQuote(line);
    line.currentDelta = line.current.isZero() ? ZERO : line.perLot?.times(line.current);
    line.working = first?.working ?? null;
    line.gap = first?.gap ?? null;
    line.otherOpen = first?.other_open ?? null;
    line.flags = [...new Set(rows.flatMap((row) => row.flags ?? []))];
  }
}

/** Delta × multiplier × price of the underlying, as the live rows imply it. */
function perLotOf(rows: readonly PositionRow[]): Decimal | undefined {
  for (const row of rows) {
    const net = decimal(row.net);
    if (net && !net.isZero() && row.delta_value !== null) return new Decimal(row.delta_value).dividedBy(net);
  }
  return undefined;
}

/** What moves one to one with itself: futures, stocks, ETFs. */
function perLotOfQuote(line: BookLine): Decimal | undefined {
  const type = line.contract?.c_type_name;
  if (type === undefined || type === '期权' || !line.price || !line.contract?.multiplier) return undefined;
  return new Decimal(line.price).times(line.contract.multiplier);
}
