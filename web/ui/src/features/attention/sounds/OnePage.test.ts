import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OnePage } from './OnePage';

/** One lock, as the pages of a browser share it. */
function sharedLocks() {
  let held = false;
  const request = async (_: string, __: object, take: (lock: Lock | null) => unknown) => {
    if (held) return take(null);
    held = true;
    await take({ name: '', mode: 'exclusive' });
    held = false;
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}

let heard: string[] = [];
const page = (name: string, locks: Pick<LockManager, 'request'> | undefined, ready = true) =>
  new OnePage({ ready, play: (sound) => heard.push(`${name} ${sound}`) }, locks);

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
});
afterEach(() => vi.useRealTimers());

test('of two pages that are told the same at once one sounds', async () => {
  const locks = sharedLocks();
  const [one, two] = [page('one', locks), page('two', locks)];
  one.play('order', 1);
  two.play('order', 1);
  await vi.advanceTimersByTimeAsync(999);
  two.play('fill', 1);
  one.play('fill', 1);
  expect(heard).toEqual(['one order', 'two fill']);
});

test('a page that nobody has touched does not silence one that can sound', () => {
  const locks = sharedLocks();
  page('silent', locks, false).play('order', 1);
  page('one', locks).play('order', 1);
  expect(heard).toEqual(['one order']);
});

test('without locks each page sounds for itself', () => {
  page('one', undefined).play('order', 1);
  page('two', undefined).play('order', 1);
  expect(heard).toEqual(['one order', 'two order']);
});
