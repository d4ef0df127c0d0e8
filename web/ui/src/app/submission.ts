import { newKey } from '../api/http';
import type { Problem, Result } from '../api/problem';

/** What became of one act. `checking`: nobody knows, and the same key is asked again until somebody does. */
export type Submission<T> =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'checking'; attempt: number }
  | { state: 'done'; value: T }
  | { state: 'refused'; problem: Problem };

const WAITS_MS = [1000, 2000, 4000, 8000];

/** Sends an act under the key it is given; one of several calls ends with `stopped`. */
export type Send<T> = (key: string, stopped: AbortSignal) => Promise<Result<T>>;

interface Parts<T> {
  send: Send<T>;
  show: (submission: Submission<T>) => void;
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Sends one act under one key until there is an answer; never gives up on its own, never sends under a second key. */
export async function submitOnce<T>(parts: Parts<T>, stopped: AbortSignal): Promise<void> {
  const key = newKey();
  parts.show({ state: 'sending' });
  for (let attempt = 1; !stopped.aborted; attempt++) {
    const result = await parts.send(key, stopped);
    if (result.kind === 'ok') {
      parts.show({ state: 'done', value: result.value });
      return;
    }
    if (result.kind === 'refused' && !transient(result.problem)) {
      parts.show({ state: 'refused', problem: result.problem });
      return;
    }
    parts.show({ state: 'checking', attempt });
    const asked = result.kind === 'refused' ? (result.problem.retryAfterS ?? 0) * 1000 : 0;
    const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length) - 1] ?? 8000;
    await (parts.pause ?? sleep)(Math.max(wait, asked));
  }
}

/** Answers after which the same key may still succeed, or may have before. */
export const transient = (problem: Problem): boolean => problem.status === 503 || problem.status === 500;
