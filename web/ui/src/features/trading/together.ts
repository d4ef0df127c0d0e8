import type { TFunction } from 'i18next';
import type { Problem } from '../../api/problem';
import type { Detail, Instruction } from '../../api/wire';
import type { Tally } from '../../app/each';

/** Details that are taken, or given back, with one press. */
export interface Together {
  mine: boolean;
  details: readonly Detail[];
}

const CLAIMABLE: readonly Instruction['status'][] = ['APPROVED', 'EXECUTING'];

export const detailsOf = (of: Instruction): readonly Detail[] =>
  (of.adjustments ?? []).flatMap((line) => line.details ?? []);

export const isOpen = ({ left }: Detail): boolean => Number(left ?? 0) > 0;

/** The open details that are as free, or as much one's own, as this one; undefined where it is alone. */
export function together(of: Instruction, picked: Detail, username: string): Together | undefined {
  const holder = picked.claimed_by ?? null;
  const mine = holder === username;
  if (!isOpen(picked) || !(mine || (holder === null && CLAIMABLE.includes(of.status)))) return undefined;
  const details = detailsOf(of).filter((one) => isOpen(one) && (one.claimed_by ?? null) === holder);
  return details.length > 1 ? { mine, details } : undefined;
}

const whyOf = ({ claimedBy, detail, title }: Problem): string => claimedBy ?? (detail || title);

/** How many were done, who has others of them, and why the rest was refused. */
export function tallyWords(t: TFunction, mine: boolean, { done, refused }: Tally<Detail>): string {
  const whys = new Map(refused.map(({ problem }) => [whyOf(problem), problem]));
  const rest = [...whys].map(([why, { claimedBy }]) => {
    const alike = refused.filter(({ problem }) => whyOf(problem) === why);
    const said = { n: alike.length, list: alike.map(({ of }) => of.c_instrument_id).join(', ') };
    return claimedBy
      ? t('trading.takenBy', { ...said, who: claimedBy })
      : t('trading.refusedOf', { ...said, why });
  });
  const figures = { n: done.length, all: done.length + refused.length };
  return [t(mine ? 'trading.unclaimedOf' : 'trading.claimedOf', figures), ...rest].join('; ');
}
