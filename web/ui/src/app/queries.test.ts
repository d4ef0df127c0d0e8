// @vitest-environment happy-dom
import { QueryObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '../api/http';
import { problemOf } from '../api/problem';
import { asksAgain, newQueries } from './queries';

const refused = (status: number) => new Refused(problemOf(status, {}, null));

test('what is refused is not asked again, what nobody answered or is not ready is, thrice', () => {
  expect(
    [refused(403), refused(404), refused(503), new Error('timeout')].map((e) => asksAgain(0, e)),
  ).toEqual([false, false, true, true]);
  expect(asksAgain(3, refused(503))).toBe(false);
});

const read = vi.fn<() => Promise<string>>();
const FIRST = 1500;

/** What a page shows of a reading that goes on for so long. */
async function shown(ms: number) {
  const queries = newQueries();
  queries.mount();
  const observer = new QueryObserver(queries, { queryKey: ['read'], queryFn: read });
  observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(ms);
  return observer;
}

beforeEach(() => {
  vi.useFakeTimers();
  read.mockReset().mockRejectedValueOnce(new Error('timeout')).mockResolvedValue('answered');
});
afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

test('behind other windows what nobody answered is asked again', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  expect((await shown(FIRST)).getCurrentResult().data).toBe('answered');
});

test('where the browser holds the line to be down the desk is asked all the same', async () => {
  onlineManager.setOnline(false);
  expect((await shown(FIRST)).getCurrentResult().data).toBe('answered');
});

test('what failed is read again when the browser holds the line to be up', async () => {
  onlineManager.setOnline(false);
  read.mockReset().mockRejectedValue(new Error('unreachable'));
  const observer = await shown(60_000);
  expect(observer.getCurrentResult().isError).toBe(true);
  read.mockResolvedValue('answered');
  onlineManager.setOnline(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(observer.getCurrentResult().data).toBe('answered');
});
