import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contractsOf, instruction, instructionLines, markSeen } from '../../api/calls';
import type { Instruction } from '../../api/wire';
import { delta } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { Arrivals } from './Arrivals';
import { Sheet } from './Sheet';

vi.mock('../../api/calls');

const waiting = (now: string) =>
  ({
    id: 7,
    product_code: 'P001',
    status: 'PENDING_APPROVAL',
    created_by: 'manager1',
    note: 'roll over',
    revision: 1,
    version: 1,
    adjustments: [],
    drift: [
      { c_instrument_id: 'cu2605', figure: 'PRICE', submitted: '70000', now, moved: '0.1', beyond: false },
    ],
  }) as unknown as Instruction;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(contractsOf).mockResolvedValue([]);
  vi.mocked(markSeen).mockResolvedValue({ kind: 'unknown', reason: 'timeout' });
});
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('what waits for approval shows how far the market has moved by now, and when that was', async () => {
  vi.setSystemTime('2026-11-26T10:00:00+08:00');
  vi.mocked(instruction).mockResolvedValueOnce(waiting('70100')).mockResolvedValue(waiting('71000'));
  show(<Sheet id={7} />, userWith('risk1', 'RISK'));
  await pass(100);
  expect(screen.getByText(/as of 10:00:0\d/)).toBeTruthy();
  expect(screen.getByText('70,100')).toBeTruthy();
  expect(screen.getByText('Seen by: nobody yet')).toBeTruthy();
  await pass(5000);
  expect(screen.getByText('71,000')).toBeTruthy();
  expect(screen.getByText(/as of 10:00:0[4-9]/)).toBeTruthy();
});

test('what was read stays when it cannot be read again, and says so', async () => {
  vi.mocked(instruction).mockResolvedValueOnce(waiting('70100')).mockRejectedValue(new Error('timeout'));
  show(<Sheet id={7} />, userWith('risk1', 'RISK'));
  await pass(100);
  await pass(5000);
  expect(screen.getByText(/Could not be refreshed/)).toBeTruthy();
  expect(screen.getByText('roll over')).toBeTruthy();
  vi.mocked(instruction).mockResolvedValue(waiting('71000'));
  await pass(5000);
  expect(screen.queryByText(/Could not be refreshed/)).toBeNull();
});

test('what is still to be done is asked for again and again while it is worked', async () => {
  const line = { id: 8, c_instrument_id: 'cu2605', revision: 1, gap: null, other_open: null };
  const page = (gap: string) =>
    ({ results: [{ ...line, gap, other_open: '-2' }] }) as unknown as Awaited<
      ReturnType<typeof instructionLines>
    >;
  vi.mocked(instruction).mockResolvedValue({
    ...waiting('70100'),
    status: 'EXECUTING',
    adjustments: [line],
  } as unknown as Instruction);
  vi.mocked(instructionLines).mockResolvedValueOnce(page('17')).mockResolvedValue(page('16'));
  show(<Sheet id={7} />, userWith('risk1', 'RISK'));
  await pass(100);
  expect(screen.getByText('+17')).toBeTruthy();
  await pass(5000);
  expect(screen.getByText('+16')).toBeTruthy();
  expect(screen.getByText('-2')).toBeTruthy();
});

test('of what has ended nothing is to be done any more', async () => {
  const line = { id: 8, c_instrument_id: 'cu2605', revision: 1, gap: null, other_open: null };
  const made = { ...waiting('70100'), adjustments: [line] } as unknown as Instruction;
  vi.mocked(instruction)
    .mockResolvedValueOnce({ ...made, status: 'EXECUTING' })
    .mockResolvedValue({ ...made, status: 'CANCELLED' });
  vi.mocked(instructionLines).mockResolvedValue({
    results: [{ ...line, gap: '17' }],
  } as unknown as Awaited<ReturnType<typeof instructionLines>>);
  const { server } = show(
    <>
      <Arrivals />
      <Sheet id={7} />
    </>,
    userWith('risk1', 'RISK'),
  );
  act(() => live(server.last));
  await pass(100);
  expect(screen.getByText('+17')).toBeTruthy();
  const ended = { kind: 'instruction.status', product_code: 'P001', instruction_id: 7, actor: 'manager1' };
  act(() => server.last.say(delta('e', 1, 2, [{ key: '2', seq: 2, ...ended }])));
  await pass(1000);
  expect(screen.queryByText('+17')).toBeNull();
});

test('of what waits for approval nothing is to be done yet', async () => {
  vi.mocked(instructionLines).mockClear();
  vi.mocked(instruction).mockResolvedValue(waiting('70100'));
  show(<Sheet id={7} />, userWith('risk1', 'RISK'));
  await pass(5000);
  expect(instructionLines).not.toHaveBeenCalled();
});
