import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Result, problemOf } from '../api/problem';
import { ReasonDialog } from '../components/ReasonDialog';
import { show, userWith } from '../test/screen';
import { entered, lost } from './session';

const unknown: Result<unknown> = { kind: 'unknown', reason: 'unreachable' };
const done: Result<unknown> = { kind: 'ok', value: {}, replayed: true };
const send = vi.fn<(reason: string, key: string, said: object) => Promise<Result<unknown>>>();

function Screen() {
  const [open, setOpen] = useState(true);
  return open ? (
    <ReasonDialog
      title="Stop the rest"
      confirm="Stop"
      required={false}
      send={send}
      onClose={() => setOpen(false)}
    />
  ) : (
    <p>closed</p>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset().mockResolvedValue(unknown);
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function left() {
  show(<Screen />);
  press('Stop');
  await pass(100);
  press('Leave, checking goes on');
  await pass(100);
  expect(screen.getByText('closed')).toBeTruthy();
}

test('a dialog can be left in an outage; checking goes on under the same key, and the end is told', async () => {
  await left();
  expect(screen.getByText('Result unknown; it is being checked in the background')).toBeTruthy();
  send.mockResolvedValue(done);
  await pass(10_000);
  expect(screen.getByText('Done')).toBeTruthy();
  expect(new Set(send.mock.calls.map(([, key]) => key)).size).toBe(1);
});

test('a refusal that comes late is told with its reason', async () => {
  await left();
  send.mockResolvedValue({ kind: 'refused', problem: problemOf(409, { detail: 'is cancelled' }, null) });
  await pass(10_000);
  expect(screen.getByText('Refused: is cancelled')).toBeTruthy();
});

test('nobody asks on as somebody else', async () => {
  await left();
  const asked = send.mock.calls.length;
  act(() => lost());
  act(() => entered(userWith('trader1', 'TRADER')));
  await pass(60_000);
  expect(send.mock.calls.length).toBe(asked);
});

test('a warning wants its reason, which goes with the next try', async () => {
  const fields = [{ field: 'adjustments[0]', rule: 'order-size', detail: 'more than 10 lots' }];
  const warned = problemOf(422, { code: 'warning-unacknowledged', detail: 'acknowledge', fields }, null);
  send.mockResolvedValue({ kind: 'refused', problem: warned });
  show(<Screen />);
  press('Stop');
  await pass(100);
  expect(screen.getByText(/more than 10 lots/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stop' }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/more than 10 lots/), { target: { value: 'agreed' } });
  send.mockResolvedValue(done);
  press('Stop');
  await pass(100);
  expect(send.mock.calls.at(-1)?.[2]).toEqual({
    acknowledge: [{ rule: 'order-size', reason: 'agreed' }],
  });
});
