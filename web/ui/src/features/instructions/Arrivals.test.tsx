import { useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { delta, snapshot } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { Calls } from '../attention/Calls';
import { Arrivals } from './Arrivals';

const read = vi.fn(() => Promise.resolve(1));

function Screen() {
  useQuery({ queryKey: ['instructions'], queryFn: read });
  return (
    <>
      <Arrivals />
      <Calls />
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  read.mockClear();
});
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

const created = (seq: number, status: string) => ({
  key: String(seq),
  seq,
  kind: 'instruction.created',
  product_code: 'P001',
  instruction_id: seq,
  actor: 'manager1',
  data: { status },
});

test('a draft of somebody is not announced, an instruction is', async () => {
  const { server } = show(<Screen />, userWith('trader1', 'TRADER'));
  act(() => live(server.last));
  act(() => server.last.say(delta('e', 1, 3, [created(2, 'DRAFT'), created(3, 'APPROVED')])));
  await pass(500);
  expect(screen.getByText('New instruction #3')).toBeTruthy();
  expect(screen.queryByText(/#2/)).toBeNull();
});

test('what is shown is read again when the line is back', async () => {
  const { server } = show(<Screen />, userWith('trader1', 'TRADER'));
  act(() => live(server.last));
  await pass(1000);
  const before = read.mock.calls.length;
  act(() => server.last.end(1006));
  await pass(3000);
  expect(read.mock.calls.length).toBe(before);
  act(() => {
    server.last.accept();
    server.last.say(snapshot('e', 1, []));
  });
  await pass(1000);
  expect(read.mock.calls.length).toBe(before + 1);
});
