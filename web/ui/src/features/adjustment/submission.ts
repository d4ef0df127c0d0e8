import { newKey } from '../../api/http';
import type { Problem, Result } from '../../api/problem';
import type { AdjustmentRequest, Instruction } from '../../api/wire';

/** What became of one act. `checking`: nobody knows, and the same key is asked again until somebody does. */
export type Submission =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'checking'; attempt: number }
  | { state: 'done'; instruction: Instruction }
  | { state: 'refused'; problem: Problem };

const WAITS_MS = [1000, 2000, 4000, 8000];

interface Parts {
  send: (body: AdjustmentRequest, key: string) => Promise<Result<Instruction>>;
  show: (submission: Submission) => void;
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Sends one body under one key until there is an answer; never gives up on its own, never sends under a second key. */
export async function submitOnce(body: AdjustmentRequest, parts: Parts, stopped: AbortSignal): Promise<void> {
  const key = newKey();
  parts.show({ state: 'sending' });
  for (let attempt = 1; !stopped.aborted; attempt++) {
    const result = await parts.send(body, key);
    if (result.kind === 'ok') {
      parts.show({ state: 'done', instruction: result.value });
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
const transient = (problem: Problem): boolean => problem.status === 503 || problem.status === 500;
