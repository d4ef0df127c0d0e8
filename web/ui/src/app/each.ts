import type { Problem, Result } from '../api/problem';
import { type Send, transient } from './submission';

/** What became of an act on several things. */
export interface Tally<T> {
  done: readonly T[];
  refused: readonly { of: T; problem: Problem }[];
}

/**
 * The same act on each of them, one after the other, as one that may be asked again: each has a key of its own
 * within that of the whole, and what has its answer is not sent again. A refusal does not stop the others; where
 * none answers the rest waits for the next time.
 */
export function onEach<T>(
  all: readonly T[],
  send: (of: T, key: string) => Promise<Result<unknown>>,
): Send<Tally<T>> {
  const answers = new Map<T, Problem | undefined>();
  return async (key, stopped) => {
    let open: Result<never> | undefined;
    for (const [place, one] of all.entries()) {
      if (answers.has(one)) continue;
      if (stopped.aborted) return { kind: 'unknown', reason: 'unreachable' };
      const answer = await send(one, `${key}-${place}`);
      if (answer.kind === 'unknown') return answer;
      if (answer.kind === 'ok') answers.set(one, undefined);
      else if (transient(answer.problem)) open = answer;
      else answers.set(one, answer.problem);
    }
    return open ?? { kind: 'ok', value: tally(answers), replayed: false };
  };
}

function tally<T>(answers: ReadonlyMap<T, Problem | undefined>): Tally<T> {
  const all = [...answers];
  return {
    done: all.flatMap(([of, problem]) => (problem ? [] : [of])),
    refused: all.flatMap(([of, problem]) => (problem ? [{ of, problem }] : [])),
  };
}
