import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, problemOf } from '../api/problem';
import { show } from '../test/screen';
import { useKeptSettings } from './kept';
import { change, useSettings } from './settings';

const absent: Result<unknown> = { kind: 'refused', problem: problemOf(404, {}, null) };
const read = vi.fn<(name: string) => Promise<Result<unknown>>>();
const write = vi.fn((name: string, value: unknown): Promise<Result<unknown>> => {
  expect(name).not.toBe('');
  return Promise.resolve({ kind: 'ok', value, replayed: false });
});
const written = () => write.mock.calls.map(([name, value]) => [name, value]);

function Settled() {
  useKeptSettings();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  useSettings.setState({ language: 'zh-CN', theme: 'dark', colours: 'red-up', flash: true });
  read.mockReset().mockResolvedValue(absent);
  write.mockClear();
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('language and display are those the desk keeps', async () => {
  read.mockImplementation((name) =>
    Promise.resolve({ kind: 'ok', value: name === 'language' ? 'en' : { theme: 'light' }, replayed: false }),
  );
  show(<Settled />, undefined, { read, write });
  await pass(5000);
  expect(useSettings.getState()).toMatchObject({ language: 'en', theme: 'light', colours: 'red-up' });
  expect(read.mock.calls.map(([name]) => name).sort()).toEqual(['display', 'language']);
  expect(written()).toEqual([]);
});

test('a language is kept as a plain text under its own name, the rest in another document', async () => {
  show(<Settled />, undefined, { read, write });
  await pass(0);
  act(() => change({ language: 'en' }));
  act(() => change({ colours: 'safe' }));
  await pass(5000);
  expect(written()).toEqual([
    ['language', 'en'],
    ['display', { colours: 'safe' }],
  ]);
});

test('what was chosen before the log-in is kept with it; what was only seen is not', async () => {
  act(() => change({ language: 'en' }));
  read.mockResolvedValue({ kind: 'ok', value: 'zh-CN', replayed: false });
  show(<Settled />, undefined, { read, write });
  await pass(5000);
  expect(useSettings.getState().language).toBe('en');
  expect(written()).toEqual([['language', 'en']]);
});
