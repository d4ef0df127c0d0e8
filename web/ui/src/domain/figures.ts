import { Decimal } from 'decimal.js';

/** Figures as a dealing room reads them. Money and lots are added as decimals; numbers serve painting and sorting only. */
const formats = new Map<number, Intl.NumberFormat>();
const format = (decimals: number): Intl.NumberFormat => {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
};

export const MISSING = '--';
type Figure = string | number | null | undefined;
/** Of the contract; undefined while it is not known. */
export type Tick = string | null | undefined;

/** The number to sort or paint by; undefined when the figure is missing. */
export function numeric(figure: Figure): number | undefined {
  if (figure === null || figure === undefined || figure === '') return undefined;
  const value = Number(figure);
  return Number.isFinite(value) ? value : undefined;
}

export function fixed(figure: Figure, decimals: number): string {
  const value = numeric(figure);
  if (value === undefined) return MISSING;
  const text = format(decimals).format(value);
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
}

/** With its sign, so that colour never says it alone. */
export function signed(figure: Figure, decimals: number): string {
  const text = fixed(figure, decimals);
  return text === MISSING || text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** Lots or shares: decimals only where there are some. */
export function lots(figure: Figure): string {
  const value = numeric(figure);
  return value === undefined ? MISSING : fixed(value, decimalsOf(String(figure)) > 0 && value % 1 ? 2 : 0);
}

export const money = (figure: Figure): string => fixed(figure, 2);
export const percent = (fraction: Figure): string => {
  const value = numeric(fraction);
  return value === undefined ? MISSING : `${fixed(value * 100, 1)}%`;
};

/** The change of a price, in percent and with its sign. */
export function signedPercent(fraction: Figure): string {
  const value = numeric(fraction);
  return value === undefined ? MISSING : `${signed(value * 100, 2)}%`;
}

/** A limit, to its last digit. */
export const exactPercent = (fraction: Decimal | string): string =>
  `${new Decimal(fraction).times(100).toFixed()}%`;

/** How many decimals a tick or a price is written with. */
export function decimalsOf(figure: string | null | undefined): number {
  if (!figure?.includes('.')) return 0;
  return figure.replace(/0+$/, '').split('.')[1]?.length ?? 0;
}

/** A price with the decimals of its tick; without a tick as it came. */
export const price = (figure: Figure, tick: Tick): string =>
  fixed(figure, tick ? decimalsOf(tick) : decimalsOf(figure?.toString()));

/** An average of prices lies between ticks: with the decimals of the finest of them, so that a column lines up. */
export const average = (figure: Figure): string => fixed(figure, 4);

export const direction = (figure: Figure): 'up' | 'down' | 'flat' => {
  const value = numeric(figure) ?? 0;
  return value > 0 ? 'up' : value < 0 ? 'down' : 'flat';
};

/** The decimal a person typed (also 1,000 and full-width digits), or undefined. */
export function typed(text: string): Decimal | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace('−', '-');
  return /^[+-]?\d{1,15}(\.\d{1,8})?$/.test(plain) ? new Decimal(plain) : undefined;
}

export function decimal(figure: Figure): Decimal | undefined {
  return figure === null || figure === undefined || figure === '' ? undefined : new Decimal(figure);
}
