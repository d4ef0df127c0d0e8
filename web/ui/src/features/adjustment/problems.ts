import type { Problem } from '../../api/problem';
import type { Target } from '../../api/wire';

export interface Placed {
  /** By contract. */
  lines: ReadonlyMap<string, string>;
  /** What belongs to no line. */
  others: readonly string[];
}

const NOWHERE: Placed = { lines: new Map(), others: [] };
export { NOWHERE };

/** Puts `fields[]` beside the lines they speak of: `adjustments[3].adjusted_position` is the fourth line sent. */
export function place(problem: Problem, sent: { adjustments: readonly Target[] }): Placed {
  const lines = new Map<string, string>();
  const others: string[] = [];
  for (const field of problem.fields) {
    const index = /^adjustments\[(\d+)]/.exec(field.field)?.[1];
    const id = index === undefined ? undefined : sent.adjustments[Number(index)]?.c_instrument_id;
    const text = field.detail ?? field.rule ?? problem.detail;
    if (id === undefined) others.push(`${field.field}: ${text}`);
    else lines.set(id, [lines.get(id), text].filter(Boolean).join('; '));
  }
  if (!problem.fields.length) others.push(problem.detail || problem.title);
  return { lines, others };
}
