import type { Line, Target } from '../../api/wire';
import { decimal, typed } from '../../domain/figures';

export type TargetFault = 'number' | 'whole';

/** One contract of an amendment; `from` is null for one that is added. */
export interface Wanted {
  id: string;
  from: string | null;
  text: string;
}

export const wantedOf = (lines: readonly Line[]): readonly Wanted[] =>
  lines.map((line) => ({
    id: line.c_instrument_id,
    from: line.adjusted_position,
    text: decimal(line.adjusted_position)?.toFixed() ?? '',
  }));

const edited = ({ from, text }: Wanted) => from !== null && !typed(text)?.equals(decimal(from) ?? NaN);

/** On the lines of now, with what was typed: a target that was not touched follows the line. */
export function rebuilt(wanted: readonly Wanted[], lines: readonly Line[]): readonly Wanted[] {
  const before = new Map(wanted.map((one) => [one.id, one] as const));
  const now = wantedOf(lines).map((line) => {
    const was = before.get(line.id);
    return was && (was.from === null || edited(was)) ? { ...line, text: was.text } : line;
  });
  const added = wanted.filter(({ id, from }) => from === null && !now.some((line) => line.id === id));
  return [...now, ...added];
}

export function faultOf({ text, from }: Wanted): TargetFault | undefined {
  if (text.trim() === '' && from === null) return 'number';
  const value = typed(text);
  if (!value) return 'number';
  return value.isInteger() ? undefined : 'whole';
}

const changed = ({ text, from }: Wanted) => from === null || !typed(text)?.equals(decimal(from) ?? NaN);

/** New targets of what changes; undefined while something is wrong or nothing changes. */
export function targetsOf(wanted: readonly Wanted[]): Target[] | undefined {
  if (wanted.some((one) => faultOf(one))) return undefined;
  const targets = wanted
    .filter(changed)
    .map(({ id, text }) => ({ c_instrument_id: id, adjusted_position: typed(text)?.toFixed() ?? '' }));
  return targets.length ? targets : undefined;
}
