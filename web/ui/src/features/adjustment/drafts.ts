import type { AdjustmentRequest, Instruction } from '../../api/wire';
import { decimal, typed } from '../../domain/figures';

/** What was typed and not submitted, kept in this browser over a crash or the end of a log-in. */
const keyOf = (username: string, product: string) => `hs-desk.draft.${username}.${product}`;

export function readDraft(username: string, product: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(username, product)) ?? '{}');
    const entries = Object.entries(kept as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export function keepDraft(username: string, product: string, targets: Record<string, string>): void {
  if (Object.keys(targets).length) localStorage.setItem(keyOf(username, product), JSON.stringify(targets));
  else localStorage.removeItem(keyOf(username, product));
}

/** Drops what was kept when it is what was given, and nothing else was typed since. */
export function dropSent(username: string, { product_code, adjustments }: AdjustmentRequest): void {
  const kept = readDraft(username, product_code);
  const sent = new Map(adjustments.map((one) => [one.c_instrument_id, one.adjusted_position]));
  const same = ([id, text]: [string, string]) => typed(text)?.toFixed() === sent.get(id);
  if (Object.entries(kept).every(same)) keepDraft(username, product_code, {});
}

const LAST = 'hs-desk.last-product';
export const lastProduct = (): string | null => localStorage.getItem(LAST);
export const rememberProduct = (product: string): void => localStorage.setItem(LAST, product);

/** The targets of a draft that the desk keeps, as they would be typed. */
export const targetsOf = (draft: Instruction): Record<string, string> =>
  Object.fromEntries(
    (draft.adjustments ?? []).map((line) => [
      line.c_instrument_id,
      decimal(line.adjusted_position)?.toFixed() ?? '',
    ]),
  );
