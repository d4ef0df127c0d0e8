import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contractsOf, preview, products } from '../../api/calls';
import type { Contract, Instruction, Product } from '../../api/wire';
import { delta, heartbeat } from '../../test/fakeServer';
import { live, show } from '../../test/screen';
import { Editor } from './Editor';

vi.mock('../../api/calls');
vi.mock('./TargetGrid', () => ({ TargetGrid: () => null }));
vi.mock('./ContractSearch', () => ({ ContractSearch: () => null }));

const draft = {
  id: 7,
  product_code: 'P001',
  status: 'DRAFT',
  urgency: 'NORMAL',
  version: 1,
  adjustments: [{ c_instrument_id: 'cu2605', adjusted_position: '3' }],
} as unknown as Instruction;
const cu2605 = { c_instrument_id: 'cu2605', c_exchange_id: 'SHFE', c_type_name: '期货' } as Contract;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(preview).mockResolvedValue({ kind: 'ok', value: draft, replayed: false });
});
afterEach(() => vi.useRealTimers());

const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const blocked = () => [button(/^Save draft/).disabled, button(/^Review and submit/).disabled];
const pass = async (ms: number) => {
  for (let at = 0; at < ms; at += 250) await act(() => vi.advanceTimersByTimeAsync(250));
};

test('nothing is saved or submitted while a target of the draft is on no line', async () => {
  vi.mocked(contractsOf).mockRejectedValueOnce(new Error('unreachable')).mockResolvedValue([cu2605]);
  const { server } = show(<Editor product="P001" draft={draft} note={null} />);
  act(() => live(server.last));
  await pass(2500);
  expect(screen.getByText(/Looking up 1 contract \(cu2605\)/)).toBeTruthy();
  expect(blocked()).toEqual([true, true]);
  act(() => server.last.say(heartbeat('e', 1, [])));
  await pass(4000);
  expect(blocked()).toEqual([false, false]);
});

test('nor while the positions are not the present ones', async () => {
  vi.mocked(contractsOf).mockResolvedValue([cu2605]);
  const { server } = show(<Editor product="P001" draft={draft} note={null} />);
  act(() => live(server.last));
  await pass(4000);
  expect(blocked()).toEqual([false, false]);
  expect(screen.getByText('Estimated at live prices')).toBeTruthy();
  act(() => server.last.end(1006));
  await pass(600);
  expect(blocked()).toEqual([true, true]);
  expect(screen.queryByText('Estimated at live prices')).toBeNull();
  expect(screen.getByText('! Estimated at prices of 10:00:00, not live')).toBeTruthy();
});

test('a price that moved farther than the product tolerates is told as long as it is there', async () => {
  vi.mocked(contractsOf).mockResolvedValue([cu2605]);
  vi.mocked(products).mockResolvedValue({
    count: 1,
    results: [{ code: 'P001', drift_tolerance: '0.02' } as Product],
  });
  const held = (seq: number, price: string) => ({
    key: 'P001|A1|cu2605',
    seq,
    product_code: 'P001',
    account_id: 'A1',
    c_instrument_id: 'cu2605',
    net: '1',
    price,
    delta_value: null,
  });
  const { server } = show(<Editor product="P001" draft={draft} note={null} />);
  act(() => live(server.last, [held(1, '70000')]));
  await pass(1000);
  expect(screen.queryByText(/moved farther/)).toBeNull();
  act(() => server.last.say(delta('e', 1, 2, [held(2, '71750')])));
  await pass(1000);
  expect(
    screen.getByText('1 price moved farther than 2% since its target was typed: cu2605 +2.50%'),
  ).toBeTruthy();
  act(() => server.last.say(delta('e', 2, 3, [held(3, '70100')])));
  await pass(1000);
  expect(screen.queryByText(/moved farther/)).toBeNull();
});
