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

/** A rule of the whole product, which no part of the book and no person is singled out by. */
const isOfWhole = (rule: CheckRule): boolean =>
  [
    rule.c_exchange_id,
    rule.c_type_name,
    rule.c_stype_name,
    rule.c_instrument_id,
    rule.direction,
    rule.role,
  ].every((scope) => scope === null);

/** @param day the trading day, as rules tell days */
export function marksOf(
  rules: readonly CheckRule[],
  product: string,
  measure: Measure,
  day: string,
): readonly Mark[] {
  return rules
    .filter((rule) => rule.kind === measure && rule.active && isOfWhole(rule))
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

/** All measures of a product, as the checks measure them (domain.md §4, §6.4). */
export function gaugesOf(
  product: Product,
  positions: readonly PositionRow[],
  accounts: readonly BoardRow[],
  rules: readonly CheckRule[],
  day: string,
): readonly Gauge[] {
  const held = positions.filter(({ product_code }) => product_code === product.code);
  const own = accounts.filter(({ product_code }) => product_code === product.code);
  const nav = decimal(product.nav);
  const margin = money(own, 'margin');
  const values: Readonly<Record<Measure, Decimal | undefined>> = {
    NET_DELTA: over(known(held.map((row) => row.delta_value)).abs(), nav),
    GROSS_NOTIONAL: over(known(held.map((row) => row.notional)), nav),
    MARGIN_RATIO: over(margin, nav),
    RISK_DEGREE: over(margin, money(own, 'balance')),
  };
  const missing = (field: 'delta_value' | 'notional') =>
    held.filter((row) => row[field] === null && row.net !== '0').length;
  const unvalued: Partial<Record<Measure, number>> = {
    NET_DELTA: missing('delta_value'),
    GROSS_NOTIONAL: missing('notional'),
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
