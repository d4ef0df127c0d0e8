import { Decimal } from 'decimal.js';
import type { CheckRule, Product } from '../../api/wire';
import { decimal } from '../../domain/figures';
import type { BoardRow, PositionRow } from '../../live/rows';

/** Fractions of the whole product that rules may limit; named as their kinds of rule. */
export const MEASURES = ['NET_DELTA', 'GROSS_NOTIONAL', 'MARGIN_RATIO', 'RISK_DEGREE'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Mark {
  level: CheckRule['level'];
  /** Beyond it the rule is broken. */
  limit: Decimal;
}

/** One measure of one product, as it stands now. */
export interface Gauge {
  key: string;
  product: string;
  measure: Measure;
  /** Undefined where it cannot be told. */
  value: Decimal | undefined;
  /** Positions that count nothing because nobody can value them. */
  unvalued: number;
  /** Lowest first. */
  marks: readonly Mark[];
}

/** What a rule's scope cuts out of the sum; margin is always that of the whole product, and sides count in neither. */
const CUT: readonly Measure[] = ['NET_DELTA', 'GROSS_NOTIONAL'];

const isCut = (rule: CheckRule): boolean =>
  [rule.c_exchange_id, rule.c_type_name, rule.c_stype_name, rule.c_instrument_id].some(
    (part) => part !== null,
  );

/** A rule of the whole product, which no part of the book and no role is singled out by. */
const isOfWhole = (rule: CheckRule, measure: Measure): boolean =>
  rule.role === null && (!CUT.includes(measure) || !isCut(rule));

/** @param day the trading day, as rules tell days */
export function marksOf(
  rules: readonly CheckRule[],
  product: string,
  measure: Measure,
  day: string,
): readonly Mark[] {
  return rules
    .filter((rule) => rule.kind === measure && rule.active && isOfWhole(rule, measure))
    .filter(({ product_code }) => product_code === null || product_code === product)
    .filter(
      ({ effective_from, effective_to }) => (effective_from ?? day) <= day && day <= (effective_to ?? day),
    )
    .flatMap(({ level, limit_value }) =>
      limit_value === null ? [] : [{ level, limit: new Decimal(limit_value) }],
    )
    .sort((a, b) => a.limit.comparedTo(b.limit));
}

/** The sum where all is known. */
function whole(figures: readonly (string | null)[]): Decimal | undefined {
  let sum = new Decimal(0);
  for (const figure of figures) {
    if (figure === null) return undefined;
    sum = sum.plus(figure);
  }
  return figures.length ? sum : undefined;
}

/** The sum of what is known. */
const known = (figures: readonly (string | null)[]): Decimal =>
  figures.reduce((sum, figure) => sum.plus(figure ?? 0), new Decimal(0));

const over = (part: Decimal | undefined, base: Decimal | undefined): Decimal | undefined =>
  part && base?.greaterThan(0) ? part.dividedBy(base) : undefined;

const money = (rows: readonly BoardRow[], field: string) =>
  whole(rows.map((row) => (typeof row[field] === 'string' ? row[field] : null)));

/** Rows dealt out to their products, all in one pass. */
export function byProduct<T extends { product_code?: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const dealt = new Map<string, T[]>();
  for (const row of rows) {
    const code = row.product_code ?? '';
    const known = dealt.get(code);
    if (known) known.push(row);
    else dealt.set(code, [row]);
  }
  return dealt;
}

const HELD = ['long_yesterday', 'long_today', 'short_yesterday', 'short_today'] as const;
const OPTION = '期权';

/** Of both sides, CNY, as the checks add them: the row's own is that of its net. Null where nobody can value it. */
function grossNotional(row: PositionRow, typeOf: (id: string) => string | null | undefined): string | null {
  const held = known(HELD.map((field) => row[field]));
  if (held.isZero()) return '0';
  const net = decimal(row.net);
  if (net && !net.isZero()) return decimal(row.notional)?.times(held).dividedBy(net.abs()).toFixed() ?? null;
  const type = typeOf(row.c_instrument_id);
  // what is no option is valued at its own price
  if (!type || type === OPTION || row.price === null || row.multiplier === null) return null;
  return held.times(row.price).times(row.multiplier).toFixed();
}

/**
 * All measures of a product as they stand now, by the formulas of the checks (domain.md §4, §6.4); those measure
 * what will be once all that is open is done.
 *
 * @param held rows of the product, as `own`, its accounts
 * @param typeOf the type of a contract; undefined while it is not known
 */
export function gaugesOf(
  product: Product,
  held: readonly PositionRow[],
  own: readonly BoardRow[],
  rules: readonly CheckRule[],
  day: string,
  typeOf: (id: string) => string | null | undefined,
): readonly Gauge[] {
  const nav = decimal(product.nav);
  const margin = money(own, 'margin');
  const gross = held.map((row) => grossNotional(row, typeOf));
  const values: Readonly<Record<Measure, Decimal | undefined>> = {
    NET_DELTA: over(known(held.map((row) => row.delta_value)).abs(), nav),
    GROSS_NOTIONAL: over(known(gross), nav),
    MARGIN_RATIO: over(margin, nav),
    RISK_DEGREE: over(margin, money(own, 'balance')),
  };
  const unvalued: Partial<Record<Measure, number>> = {
    NET_DELTA: held.filter((row) => row.delta_value === null && row.net !== '0').length,
    GROSS_NOTIONAL: gross.filter((value) => value === null).length,
  };
  return MEASURES.map((measure) => ({
    key: `${product.code}|${measure}`,
    product: product.code,
    measure,
    value: values[measure],
    unvalued: unvalued[measure] ?? 0,
    marks: marksOf(rules, product.code, measure, day),
  }));
}

const WORST: readonly Mark['level'][] = ['BLOCK', 'WARN', 'RECORD'];

/** The gravest limit that is crossed. */
export const crossedBy = ({ value, marks }: Gauge): Mark | undefined =>
  WORST.flatMap((level) => marks.filter((mark) => mark.level === level && value?.greaterThan(mark.limit)))[0];
