// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Result, problemOf } from '../api/problem';
import { type Submission, submitOnce } from './submission';

type Answer = Result<{ id: number }>;
const done: Answer = { kind: 'ok', value: { id: 7 }, replayed: true };
const unknown: Answer = { kind: 'unknown', reason: 'timeout' };
const refused = (status: number, retryAfter: string | null = null): Answer => ({
  kind: 'refused',
  problem: problemOf(status, { code: 'X' }, retryAfter),
});

async function played(...answers: Answer[]) {
  const keys: string[] = [];
  const shown: Submission<unknown>['state'][] = [];
  const pauses: number[] = [];
  await submitOnce(
    {
      send: (key) => {
        keys.push(key);
        return Promise.resolve(answers.shift() ?? done);
      },
      show: (submission) => shown.push(submission.state),
      pause: (ms) => {
        pauses.push(ms);
        return Promise.resolve();
      },
    },
    new AbortController().signal,
  );
  return { keys: new Set(keys).size, sent: keys.length, shown, pauses };
}

test('an answer ends it', async () => {
  expect(await played(done)).toEqual({ keys: 1, sent: 1, shown: ['sending', 'done'], pauses: [] });
});

test('no answer is resolved by asking under the same key, more and more slowly', async () => {
  expect(await played(unknown, unknown, refused(503, '5'), done)).toEqual({
    keys: 1,
    sent: 4,
    shown: ['sending', 'checking', 'checking', 'checking', 'done'],
    pauses: [1000, 2000, 5000],
  });
});

test('a refusal is final', async () => {
  expect((await played(unknown, refused(422))).shown).toEqual(['sending', 'checking', 'refused']);
});

test('each act has its own key', async () => {
  const keys: string[] = [];
  const send = (key: string) => {
    keys.push(key);
    return Promise.resolve(done);
  };
  const signal = new AbortController().signal;
  await submitOnce({ send, show: () => undefined }, signal);
  await submitOnce({ send, show: () => undefined }, signal);
  expect(new Set(keys).size).toBe(2);
});
