import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHub, useTopic } from '../../app/desk';
import { snapshot } from '../../test/fakeServer';
import { live, show } from '../../test/screen';
import { Support } from '.';

const row = (key: string, seq: number) => ({ key, seq });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const writeText = vi.fn<(text: string) => Promise<void>>();

function Desk({ open = true }: { open?: boolean }) {
  useTopic(useHub().pos);
  return <Support open={open} onClose={() => undefined} />;
}

const cellsOf = (stream: string) =>
  within(screen.getByRole('cell', { name: stream }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { userAgent: 'Test/1', clipboard: { writeText } });
  writeText.mockReset().mockResolvedValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('each stream tells its state, its last message and what it holds', async () => {
  const { server } = show(<Desk />);
  act(() => live(server.last, [row('a', 1), row('b', 1)]));
  act(() => server.last.say({ type: 'heartbeat', feed_age_ms: 120, stale: false }));
  await pass(2000);
  expect(cellsOf('Positions')).toEqual([
    'Positions',
    'Live',
    expect.stringMatching(/^\d\d:\d\d:\d\d$/),
    '2.0 s',
    '120 ms',
    '0',
    '0',
    '2',
  ]);
  expect(cellsOf('Quotes')).toEqual(['Quotes', 'Not connected', '--', '--', '--', '0', '0', '0']);
  expect(cellsOf('Chat').at(-1)).toBe('--');
});

test('a line that broke and came back is counted', async () => {
  const { server } = show(<Desk />);
  act(() => live(server.last));
  act(() => server.last.end(1006));
  await pass(1000);
  expect(cellsOf('Positions')[5]).toBe('0');
  await pass(3000);
  act(() => {
    server.last.accept();
    server.last.say(snapshot('e', 2, []));
  });
  await pass(1000);
  expect(cellsOf('Positions')[5]).toBe('1');
});

test('frames are counted over a second, and only while somebody looks', async () => {
  const frame = vi.spyOn(window, 'requestAnimationFrame');
  const { again } = show(<Desk />);
  expect(fact('Frames per second')).toBe('--');
  await pass(2500);
  const shown = Number(fact('Frames per second'));
  expect(shown).toBeGreaterThan(55);
  expect(shown).toBeLessThan(66);
  again(<Desk open={false} />);
  await pass(500);
  const before = frame.mock.calls.length;
  await pass(2000);
  expect(frame.mock.calls.length).toBe(before);
});

test('all of it is copied as a text', async () => {
  const { server } = show(<Desk />);
  act(() => live(server.last, [row('a', 1)]));
  await pass(1000);
  fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
  await pass(0);
  const text = writeText.mock.lastCall?.[0] ?? '';
  expect(text).toMatch(/^Version: \d+\.\d+\.\d+\n/);
  expect(text).toContain('\nUser: manager1\n');
  expect(text).toContain('\nBrowser: Test/1\n');
  expect(text).toMatch(/\nPositions\tLive\t[\d:]+\t[\d.]+ s\t--\t0\t0\t1\n/);
  expect(screen.getByText('Copied')).toBeTruthy();
});

test('where the browser keeps the clipboard from us, the text is there to be copied by hand', async () => {
  writeText.mockRejectedValue(new Error('not allowed'));
  show(<Desk />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
  await pass(0);
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text for support' });
  expect(text.value).toContain('User: manager1');
  expect(document.activeElement).toBe(text);
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(text.value);
});
