import type { TFunction } from 'i18next';
import type { CheckResult } from '../api/wire';
import { MISSING, exactPercent, fixed, lots, money, numeric, percent } from '../domain/figures';

type Paint = (figure: string | null) => string;
const seconds: Paint = (figure) => fixed(figure, 0);
/** How limit and actual value of each kind are written. */
const PAINTS = {
  POSITION_LIMIT: lots,
  CONCENTRATION: percent,
  ORDER_SIZE: lots,
  ORDER_VALUE: money,
  RESTRICTED: lots,
  OPPOSITE: lots,
  DUPLICATE: seconds,
  STALE_PRICE: seconds,
  UNVALUED: lots,
  NET_DELTA: percent,
  GROSS_NOTIONAL: percent,
  MARGIN_RATIO: percent,
  RISK_DEGREE: percent,
  FUNDS: percent,
  PRICE_BAND: percent,
} as const satisfies Readonly<Record<string, Paint>>;
export type CheckKind = keyof typeof PAINTS;
export const CHECK_KINDS = Object.keys(PAINTS) as CheckKind[];

/** What may be impossible to measure, and has words for that. */
export const UNTOLD = [
  'POSITION_LIMIT',
  'CONCENTRATION',
  'ORDER_VALUE',
  'STALE_PRICE',
  'NET_DELTA',
  'GROSS_NOTIONAL',
  'MARGIN_RATIO',
  'RISK_DEGREE',
  'FUNDS',
  'PRICE_BAND',
] as const satisfies readonly CheckKind[];

const isKind = (kind: string): kind is CheckKind => kind in PAINTS;

/** The name of a kind, or of the rule that a refusal or a rung names, such as `net-delta`. */
export function nameOfCheck(t: TFunction, rule: string): string {
  const kind = rule.toUpperCase().replace(/-/g, '_');
  return isKind(kind) ? t(`check.name.${kind}`) : rule;
}

/** Whether limits of the kind are fractions, which people write in percent. */
export const inPercent = (kind: CheckKind): boolean => PAINTS[kind] === percent;

/** What was measured for a kind; `--` where nothing was. */
export const figureOfCheck = (kind: string, figure: string | null): string =>
  figure === null || !isKind(kind) ? MISSING : PAINTS[kind](figure);

/** A limit, to its last digit; `--` where there is none. */
export const limitOfCheck = (kind: string, limit: string | null): string =>
  limit !== null && isKind(kind) && inPercent(kind) ? exactPercent(limit) : figureOfCheck(kind, limit);

type Told = Pick<CheckResult, 'kind' | 'limit_value' | 'actual_value' | 'detail' | 'c_instrument_id'>;

/** What was measured against which limit, in words: the contract first, the rule's own note last. */
export function wordsOfCheck(t: TFunction, check: Told): string {
  const { kind, c_instrument_id, detail } = check;
  const words = () => {
    if (!isKind(kind)) return kind;
    const untold = check.actual_value === null && UNTOLD.find((one) => one === kind);
    if (untold) return t(`check.untold.${untold}`, { limit: limitOfCheck(kind, check.limit_value) });
    const paint: Paint = PAINTS[kind];
    const figure = (value: string | null) => (value === null ? MISSING : paint(value));
    return t(`check.told.${kind}`, {
      count: numeric(check.actual_value) ?? 0,
      limit: figure(check.limit_value),
      actual: figure(check.actual_value),
    });
  };
  return [c_instrument_id, words(), detail && `(${detail})`].filter(Boolean).join(' ');
}

/** Two rules of one kind are two checks. */
export const keyOfCheck = (check: CheckResult): string =>
  [check.rule_id, check.kind, check.c_instrument_id, check.act, check.acknowledged_by].join('|');
