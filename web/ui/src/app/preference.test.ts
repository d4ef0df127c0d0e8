// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, problemOf } from '../api/problem';
import { Preference } from './preference';
import { DISPLAY, type Display, LANGUAGE } from './settings';

const ok = (value: unknown): Result<unknown> => ({ kind: 'ok', value, replayed: false });
const refused = (status: number): Result<unknown> => ({
  kind: 'refused',
  problem: problemOf(status, {}, null),
});
const down: Result<unknown> = { kind: 'unknown', reason: 'unreachable' };

const read = vi.fn<(name: string) => Promise<Result<unknown>>>();
const write = vi.fn<(name: string, value: unknown, key: string) => Promise<Result<unknown>>>();
const written = () => write.mock.calls.map(([, value]) => value);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let ended = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  ended = new AbortController();
  read.mockReset().mockResolvedValue(refused(404));
  write.mockReset().mockImplementation((_, value) => Promise.resolve(ok(value)));
});
afterEach(() => {
  ended.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(): Preference<Display> {
  const document = new Preference('manager1', 'display', DISPLAY, { read, write }, ended.signal);
  document.listen(() => undefined);
  return document;
}

test('it is read, and shown from this browser until then and while the desk is down', async () => {
  read.mockResolvedValue(ok({ theme: 'light', flash: false, junk: 1 }));
  const document = open();
  expect(document.value).toBeUndefined();
  await pass(60_000);
  expect(document.value).toEqual({ theme: 'light', flash: false });
  expect(read).toHaveBeenCalledTimes(1);
  read.mockResolvedValue(down);
  expect(open().value).toEqual({ theme: 'light', flash: false });
});

test('changes are written together once they have paused', async () => {
  const document = open();
  await pass(0);
  document.change({ theme: 'light' });
  await pass(500);
  document.change({ flash: false });
  await pass(500);
  expect(written()).toEqual([]);
  await pass(500);
  expect(written()).toEqual([{ theme: 'light', flash: false }]);
  await pass(60_000);
  expect(write).toHaveBeenCalledTimes(1);
});

test('what is not chosen here stays as the desk has it', async () => {
  read.mockResolvedValue(ok({ theme: 'light', colours: 'safe' }));
  const document = open();
  document.change({ theme: 'dark' });
  await pass(2000);
  expect(written()).toEqual([{ theme: 'dark', colours: 'safe' }]);
});

/** Two windows of one user, and the desk that keeps whatever was written last. */
function twoWindows() {
  let kept: unknown = { theme: 'light' };
  read.mockImplementation(() => Promise.resolve(ok(kept)));
  write.mockImplementation((_, value) => Promise.resolve(ok((kept = value))));
  return { one: open(), other: open(), kept: () => kept };
}

test('a window changes nothing that another has changed since', async () => {
  const { one, other, kept } = twoWindows();
  await pass(0);
  one.change({ flash: false });
  await pass(2000);
  other.change({ colours: 'safe' });
  await pass(2000);
  expect(kept()).toEqual({ theme: 'light', flash: false, colours: 'safe' });
});

test('what another window of this browser has kept is seen here', async () => {
  const { one, other } = twoWindows();
  await pass(0);
  one.change({ flash: false });
  await pass(2000);
  window.dispatchEvent(new StorageEvent('storage', { key: 'hs-desk.kept.manager1.display' }));
  await pass(0);
  expect(other.value).toEqual({ theme: 'light', flash: false });
});

test('what another window keeps while it is read here is read after that', async () => {
  read.mockResolvedValueOnce(ok({ theme: 'light' })).mockResolvedValueOnce(ok({ theme: 'dark' }));
  const document = open();
  window.dispatchEvent(new StorageEvent('storage', { key: 'hs-desk.kept.manager1.display' }));
  await pass(1);
  expect(document.value).toEqual({ theme: 'dark' });
});

test('of two windows that write at once one waits for the other, where the browser has locks', async () => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, act: () => Promise<unknown>) => (last = last.then(act));
  vi.stubGlobal('navigator', { locks: { request } });
  const { one, other, kept } = twoWindows();
  await pass(0);
  one.change({ flash: false });
  other.change({ colours: 'safe' });
  await pass(2000);
  expect(kept()).toEqual({ theme: 'light', flash: false, colours: 'safe' });
});

test.each([409, 412])('answered %i it is read again, and the change laid over that', async (status) => {
  const document = open();
  await pass(0);
  write.mockImplementationOnce(() => {
    read.mockResolvedValue(ok({ colours: 'green-up' }));
    return Promise.resolve(refused(status));
  });
  document.change({ theme: 'light' });
  await pass(5000);
  expect(written()).toEqual([{ theme: 'light' }, { colours: 'green-up', theme: 'light' }]);
  expect(document.value).toEqual({ colours: 'green-up', theme: 'light' });
});

test('a change outlives an outage, and the page too', async () => {
  write.mockResolvedValue(down);
  const document = open();
  document.change({ theme: 'light' });
  await pass(10_000);
  expect(document.value).toEqual({ theme: 'light' });
  ended.abort();
  ended = new AbortController();
  read.mockResolvedValue(ok({ theme: 'dark' }));
  write.mockReset().mockResolvedValue(ok({}));
  const again = open();
  await pass(5000);
  expect(written()).toEqual([{ theme: 'light' }]);
  expect(again.value).toEqual({ theme: 'light' });
});

test('what the desk will never keep is given up', async () => {
  write.mockResolvedValue(refused(422));
  const document = open();
  document.change({ theme: 'light' });
  await pass(60_000);
  expect(write).toHaveBeenCalledTimes(1);
  expect(document.value).toBeUndefined();
});

test('nothing is written after the log-in', async () => {
  const document = open();
  await pass(0);
  document.change({ theme: 'light' });
  ended.abort();
  await pass(60_000);
  expect(write).not.toHaveBeenCalled();
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', undefined],
  [{ mark: 1 }, undefined],
])('the language kept as %o is %s', (value, tag) => expect(LANGUAGE.parse(value)).toBe(tag));
