import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refresh } from './refresh';

const ANSWER_MS = 600;
const EVENTS_MS = 250;
/** Answers when it was asked. */
const read = vi.fn(() => new Promise<number>((resolve) => setTimeout(resolve, ANSWER_MS, Date.now())));
let queries: QueryClient;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  read.mockClear();
  queries = new QueryClient();
});
afterEach(() => {
  queries.clear();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function shown(key: string) {
  const observer = new QueryObserver(queries, { queryKey: [key, 7], queryFn: read });
  const leave = observer.subscribe(() => undefined);
  return { leave, data: () => observer.getCurrentResult().data };
}

test('while events come faster than answers, each answer is shown and the next is asked for', async () => {
  const { data } = shown('instructions');
  const seen = new Set<number | undefined>();
  for (let at = 0; at < 4000; at += EVENTS_MS) {
    refresh(queries);
    await pass(EVENTS_MS);
    seen.add(data());
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('what happened while an answer was under way is asked for once more, and no oftener', async () => {
  const { data } = shown('fills');
  await pass(100);
  for (let i = 0; i < 3; i++) refresh(queries);
  await pass(5000);
  expect([read.mock.calls.length, data()]).toEqual([2, ANSWER_MS]);
});

test('what was left before its answer came is not asked for', async () => {
  const { leave } = shown('fills');
  await pass(100);
  leave();
  refresh(queries);
  await pass(5000);
  expect(read).toHaveBeenCalledTimes(1);
});
