import { Decimal } from 'decimal.js';
import { MISSING } from './figures';

/** What money is counted in on the screen; the wire, files and copies are always in yuan. */
export const UNITS = ['yuan', 'wan', 'yi'] as const;
export type Unit = (typeof UNITS)[number];
export type Amount = string | null | undefined;

interface Scale {
  /** Yuan to the unit, as a power of ten. */
  power: number;
  decimals: number;
  /** Where fewer would turn a small amount into nothing. */
  most: number;
}

const SCALES: Readonly<Record<Unit, Scale>> = {
  yuan: { power: 0, decimals: 2, most: 2 },
  wan: { power: 4, decimals: 2, most: 4 },
  yi: { power: 8, decimals: 4, most: 6 },
};

/** Wide enough that neither a figure of the wire nor a sum of them is rounded before it is shown. */
const Exact = Decimal.clone({ precision: 60 });

const exact = (figure: Amount): Decimal | undefined =>
  figure === null || figure === undefined || figure === '' ? undefined : new Exact(figure);

const grouped = (plain: string): string =>
  plain.replace(/^(-?\d+)/, (n) => n.replace(/\B(?=(\d{3})+$)/g, ','));

/** The amount in the unit, rounded half up. */
export function amount(figure: Amount, unit: Unit): string {
  const value = exact(figure);
  if (!value) return MISSING;
  const { power, decimals, most } = SCALES[unit];
  const scaled = value.times(`1e-${power}`);
  const short = scaled.toDecimalPlaces(decimals);
  const shown = short.isZero() && !value.isZero() ? scaled.toDecimalPlaces(most) : short;
  // a zero has no sign
  return grouped((shown.isZero() ? shown.abs() : shown).toFixed(shown.equals(short) ? decimals : most));
}

/** With its sign, so that colour never says it alone. */
export function signedAmount(figure: Amount, unit: Unit): string {
  const text = amount(figure, unit);
  return text === MISSING || text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** All there is of it, in yuan. */
export const whole = (figure: Amount): string => {
  const value = exact(figure);
  return value ? grouped(value.toFixed()) : MISSING;
};

/** What somebody means who types a number into a screen that counts in the unit, in yuan. */
export const inYuan = (typed: string, unit: Unit): number | null => {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-');
  return /^[+-]?\d{1,15}(\.\d{1,8})?$/.test(plain)
    ? new Exact(plain).times(`1e${SCALES[unit].power}`).toNumber()
    : null;
};

/** The other way round, as it can be typed again. */
export const inUnit = (yuan: number | null | undefined, unit: Unit): string | null =>
  yuan === null || yuan === undefined ? null : new Exact(yuan).times(`1e-${SCALES[unit].power}`).toFixed();
