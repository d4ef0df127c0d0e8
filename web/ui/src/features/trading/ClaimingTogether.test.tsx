import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claim, contract, contractsOf, instruction, unclaim } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Contract, Detail, Instruction } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Ticket } from './Ticket';

vi.mock('../../api/calls');

const detail = (id: number, claimed_by: string | null = null, left = '10') =>
  ({ id, c_instrument_id: `rb260${id}`, left, version: id, claimed_by }) as Detail;
const CODES = [1, 2, 3];

let details: Detail[];
const reads = (status: Instruction['status'] = 'EXECUTING') =>
  vi.mocked(instruction).mockImplementation(() =>
    Promise.resolve({
      id: 7,
      product_code: 'P001',
      status,
      adjustments: [{ details }],
    } as unknown as Instruction),
  );
function holds(id: number, by: string | null): Promise<Result<Detail>> {
  details = details.map((one) => (one.id === id ? detail(id, by) : one));
  return Promise.resolve({ kind: 'ok', value: detail(id, by), replayed: false });
}
const refusal = (body: object): Result<Detail> => ({ kind: 'refused', problem: problemOf(409, body, null) });
const ticket = (id = 1) => {
  show(<Ticket picked={{ detail: id, instruction: 7 }} onClose={() => undefined} />, trader);
  return screen.findByText(`rb260${id}`, { selector: 'strong' });
};
const trader = userWith('trader1', 'TRADER');
/** By a part of its name: while it loads, that begins with `loading`. */
const button = (name: RegExp) => screen.queryByRole('button', { name });
const ALL = /Claim all/;
const MINE = /Give back my/;
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const keysOf = (id: number) => vi.mocked(claim).mock.calls.flatMap(([of, , key]) => (of === id ? [key] : []));

beforeEach(() => {
  details = CODES.map((id) => detail(id));
  reads();
  vi.mocked(contractsOf).mockResolvedValue([]);
  vi.mocked(contract).mockResolvedValue({ quote: { last_price: '3100' } } as Contract);
  vi.mocked(claim)
    .mockReset()
    .mockImplementation((id) => holds(id, 'trader1'));
  vi.mocked(unclaim)
    .mockReset()
    .mockImplementation((id) => holds(id, null));
});
afterEach(() => vi.useRealTimers());

test('only what is free and open can be taken together, and only where it is more than one', async () => {
  details = [detail(1), detail(2, 'trader2'), detail(3, null, '0'), detail(4, 'trader1')];
  await ticket();
  expect(button(/^Claim$/)).toBeTruthy();
  expect(button(ALL)).toBeNull();
  expect(button(MINE)).toBeNull();
});

test('nothing is taken together while the instruction takes no claims', async () => {
  reads('PAUSED');
  await ticket();
  expect(button(ALL)).toBeNull();
});

test('what another has is nothing to take or to give back', async () => {
  details = [detail(1, 'trader2'), detail(2), detail(3), detail(4, 'trader1'), detail(5, 'trader1')];
  await ticket();
  expect(button(ALL)).toBeNull();
  expect(button(MINE)).toBeNull();
});

test('all are taken, each once and under a key of its own', async () => {
  await ticket();
  expect(button(ALL)?.textContent).toBe('Claim all 3 of this instruction');
  press(ALL);
  press(ALL);
  const told = await screen.findByText('3 of 3 claimed');
  expect(told.closest('[role=alert]')).toBeTruthy();
  expect(vi.mocked(claim).mock.calls.map(([id, version]) => [id, version])).toEqual(
    CODES.map((id) => [id, id]),
  );
  expect(new Set(CODES.flatMap(keysOf)).size).toBe(3);
  await waitFor(() => expect(button(MINE)?.textContent).toBe('Give back my 3 of this instruction'));
});

test('who came first is told, and the others are taken', async () => {
  vi.mocked(claim).mockImplementation((id) => {
    if (id !== 2) return holds(id, 'trader1');
    void holds(2, 'trader2');
    return Promise.resolve(refusal({ detail: 'Detail 2 is claimed', claimed_by: 'trader2' }));
  });
  await ticket();
  press(ALL);
  const told = await screen.findByRole('alert');
  expect(told.textContent).toBe('✕ 2 of 3 claimed; 1 claimed by trader2: rb2602');
  expect(claim).toHaveBeenCalledTimes(3);
  await waitFor(() => expect(button(MINE)?.textContent).toBe('Give back my 2 of this instruction'));
});

test('what is refused alike is told once', async () => {
  vi.mocked(claim).mockImplementation((id) =>
    id === 1 ? holds(1, 'trader1') : Promise.resolve(refusal({ detail: 'it is paused' })),
  );
  await ticket();
  press(ALL);
  const told = await screen.findByRole('alert');
  expect(told.textContent).toBe('✕ 1 of 3 claimed; 2 refused: rb2602, rb2603 (it is paused)');
});

test('what nobody answers is told and asked again under its key, the rest after it', async () => {
  await ticket();
  vi.useFakeTimers();
  vi.mocked(claim).mockImplementation((id) =>
    id === 2 && keysOf(2).length === 1
      ? Promise.resolve({ kind: 'unknown', reason: 'unreachable' })
      : holds(id, 'trader1'),
  );
  press(ALL);
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByRole('alert').textContent).toMatch(/^Result unknown, checking/);
  expect(button(ALL)?.textContent).toBe('Claim all 3 of this instruction');
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.getByText('3 of 3 claimed')).toBeTruthy();
  expect(CODES.map((id) => keysOf(id).length)).toEqual([1, 2, 1]);
  expect(new Set(keysOf(2)).size).toBe(1);
});

test('what is left with the rest is told of where its ticket is gone', async () => {
  vi.mocked(claim).mockImplementation((id) =>
    id === 2 ? Promise.resolve(refusal({ claimed_by: 'trader2' })) : holds(id, 'trader1'),
  );
  const { again } = show(<Ticket picked={{ detail: 1, instruction: 7 }} onClose={() => undefined} />, trader);
  await waitFor(() => expect(button(ALL)).toBeTruthy());
  press(ALL);
  again(<p>gone</p>);
  expect(await screen.findByText(/^Claim all 3 of this instruction · Instruction #7/)).toBeTruthy();
  expect(await screen.findByText('Refused: 2 of 3 claimed; 1 claimed by trader2: rb2602')).toBeTruthy();
});

test('what is one’s own is given back together, and nothing of others', async () => {
  details = [detail(1, 'trader1'), detail(2, 'trader2'), detail(3, 'trader1'), detail(4)];
  await ticket();
  expect(button(ALL)).toBeNull();
  press(MINE);
  expect(await screen.findByText('2 of 2 given back')).toBeTruthy();
  expect(vi.mocked(unclaim).mock.calls.map(([id]) => id)).toEqual([1, 3]);
  await waitFor(() => expect(button(ALL)?.textContent).toBe('Claim all 3 of this instruction'));
});
