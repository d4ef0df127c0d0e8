import { z } from 'zod';
import type { Instruction } from '../../api/wire';
import { Shelf } from '../../app/shelf';
import { decimal } from '../../domain/figures';
import { localTime } from '../../domain/times';

const targets = z.record(z.string(), z.string());
const terms = z.object({ note: z.string(), urgency: z.enum(['NORMAL', 'URGENT']), deadline: z.string() });
const written = terms.extend({ targets });

/** What an instruction says beside its targets, as it was typed. */
export type Terms = z.infer<typeof terms>;
export type Written = z.infer<typeof written>;

export const BLANK: Written = { targets: {}, note: '', urgency: 'NORMAL', deadline: '' };

/** What is written on, and by whom: a version of a draft that the desk keeps, or a new instruction. */
export interface Place {
  username: string;
  product: string;
  draft: { id: number; version: number } | undefined;
}

/** Before the terms were kept too, targets stood there alone. */
const alone = targets.transform((each) => ({ ...BLANK, targets: each }));
const kept = z.union([written.extend({ version: z.number().optional() }), alone]);

/** What was typed and not saved or submitted, kept in this browser over a crash or the end of a log-in. */
export type Kept = Written & { version?: number | undefined };

const keyOf = ({ username, product, draft }: Place) =>
  draft ? `hs-desk.edits.${username}.${draft.id}` : `hs-desk.draft.${username}.${product}`;

const shelfOf = (place: Place) => new Shelf<Kept>(keyOf(place), (value) => kept.safeParse(value).data);

export const readKept = (place: Place): Kept | undefined => shelfOf(place).take();

export const forget = (place: Place): void => shelfOf(place).put(undefined);

export function keep(place: Place, now: Written): void {
  if (!place.draft && same(now, BLANK)) forget(place);
  else shelfOf(place).put({ ...now, version: place.draft?.version });
}

/** Drops what is kept when it is this, and nothing else was typed elsewhere since. */
export function forgetOnly(place: Place, one: Written): void {
  const there = readKept(place);
  if (there && there.version === place.draft?.version && same(there, one)) forget(place);
}

export function same(one: Written, other: Written): boolean {
  const ids = Object.keys(one.targets);
  return (
    one.note === other.note &&
    one.urgency === other.urgency &&
    one.deadline === other.deadline &&
    ids.length === Object.keys(other.targets).length &&
    ids.every((id) => one.targets[id] === other.targets[id])
  );
}

/** What a draft that the desk keeps says, as it would be typed. */
export const writtenOf = (draft: Instruction): Written => ({
  targets: Object.fromEntries(
    (draft.adjustments ?? []).map((line) => [
      line.c_instrument_id,
      decimal(line.adjusted_position)?.toFixed() ?? '',
    ]),
  ),
  note: draft.note ?? '',
  urgency: draft.urgency,
  deadline: localTime(draft.deadline),
});

const LAST = 'hs-desk.last-product';
export const lastProduct = (): string | null => localStorage.getItem(LAST);
export const rememberProduct = (product: string): void => localStorage.setItem(LAST, product);
