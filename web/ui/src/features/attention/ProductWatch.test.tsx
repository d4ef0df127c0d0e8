import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { products } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Product, ProductState, RoleName } from '../../api/wire';
import { delta } from '../../test/fakeServer';
import { live, show, userWith } from '../../test/screen';
import { Arrivals } from '../instructions/Arrivals';
import { Alarms } from './Alarms';
import { useNoticesOf } from './notices';
import { asOwn } from './ownStates';
import { ProductWatch } from './ProductWatch';

vi.mock('../../api/calls');

const is = (state: ProductState) =>
  vi.mocked(products).mockResolvedValue({ count: 1, results: [{ code: 'P001', state } as Product] });
const pass = () => act(() => vi.advanceTimersByTimeAsync(4500));
const alarms = () => screen.queryAllByRole('alertdialog').map((alarm) => alarm.textContent);
const notices = () => useNoticesOf.getState().of.me ?? [];
const done: Result<number> = { kind: 'ok', value: 1, replayed: false };
const refused: Result<number> = { kind: 'refused', problem: problemOf(412, {}, null) };

let seq = 1;

beforeEach(() => {
  vi.useFakeTimers();
  useNoticesOf.setState({ of: {} });
  seq = 1;
});
afterEach(() => vi.useRealTimers());

async function open(state: ProductState, role: RoleName = 'TRADER') {
  is(state);
  const desk = (
    <>
      <Arrivals />
      <ProductWatch />
      <Alarms />
    </>
  );
  const shown = show(desk, userWith('me', role));
  await act(() => vi.advanceTimersByTimeAsync(0));
  return shown.server;
}
type Server = Awaited<ReturnType<typeof open>>;

/** Somebody whose line is up: he hears. */
async function listen(state: ProductState, role?: RoleName) {
  const server = await open(state, role);
  act(() => live(server.last));
  await pass();
  return server;
}

/** Somebody whose line is down: what a product takes is asked for. */
async function watch(state: ProductState, role?: RoleName) {
  await open(state, role);
  await pass();
}

const changed = (number: number, from: ProductState, to: ProductState, actor = 'risk1') => ({
  key: String(number),
  seq: number,
  kind: 'product.state',
  at: '2026-11-26T10:31:02+08:00',
  product_code: 'P001',
  instruction_id: null,
  entity: 'product',
  actor,
  data: { from, to },
});

async function becomes(server: Server, from: ProductState, to: ProductState, actor = 'risk1') {
  is(to);
  const before = seq++;
  await act(async () => {
    server.last.say(delta('e', before, seq, [changed(seq, from, to, actor)]));
    await vi.advanceTimersByTimeAsync(0);
  });
}

test('that a product is stopped is heard at once, once, and with who did it', async () => {
  const server = await listen('ACTIVE');
  await becomes(server, 'ACTIVE', 'HALTED');
  expect(alarms()).toEqual([expect.stringContaining('P001')]);
  await pass();
  expect(notices()).toMatchObject([{ told: 'HALTED', actor: 'risk1', at: '2026-11-26T10:31:02+08:00' }]);
});

test('what shows products reads them again when one is set otherwise, and nobody is called', async () => {
  const server = await listen('ACTIVE');
  vi.mocked(products).mockClear();
  await pass();
  expect(products).not.toHaveBeenCalled();
  await becomes(server, 'ACTIVE', 'ACTIVE');
  expect(products).toHaveBeenCalledTimes(1);
  expect(notices()).toEqual([]);
});

test('who did it himself hears it without an alarm, on his other screens too', async () => {
  const server = await listen('ACTIVE', 'RISK');
  await becomes(server, 'ACTIVE', 'HALTED', 'me');
  expect(alarms()).toEqual([]);
  await becomes(server, 'HALTED', 'REDUCE_ONLY');
  expect(alarms()).toHaveLength(1);
});

test('without a line it is asked for: what was stopped before is no news', async () => {
  await watch('HALTED');
  expect(alarms()).toEqual([]);
  is('REDUCE_ONLY');
  await pass();
  expect(alarms()).toEqual([expect.stringContaining('P001 may only be reduced')]);
});

test('what was read while the line was down is not told again when it is heard afterwards', async () => {
  const server = await listen('ACTIVE');
  act(() => server.last.end(1006));
  is('HALTED');
  await pass();
  is('ACTIVE');
  await pass();
  expect(notices().map(({ told }) => told)).toEqual(['ACTIVE', 'HALTED']);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(30_000);
    server.last.accept();
    server.last.say(delta('e', 1, 3, [changed(2, 'ACTIVE', 'HALTED'), changed(3, 'HALTED', 'ACTIVE')]));
    await vi.advanceTimersByTimeAsync(1000);
  });
  expect(notices()).toHaveLength(2);
});

test('what came while neither line nor answers came is told by the first reading after', async () => {
  const server = await listen('ACTIVE');
  act(() => server.last.end(1006));
  vi.mocked(products).mockRejectedValue(new Error('unreachable'));
  await pass();
  is('HALTED');
  await act(async () => {
    server.last.accept();
    server.last.say(delta('e', 1, 2, [changed(2, 'ACTIVE', 'HALTED')]));
    await vi.advanceTimersByTimeAsync(1000);
  });
  expect(notices()).toMatchObject([{ told: 'HALTED' }]);
});

test('that it takes instructions again is no alarm', async () => {
  const server = await listen('HALTED');
  await becomes(server, 'HALTED', 'ACTIVE');
  expect(alarms()).toEqual([]);
  expect(notices()).toMatchObject([{ told: 'ACTIVE' }]);
});

test('who did it himself is not alarmed by what he reads, but by the next who does', async () => {
  await watch('ACTIVE', 'RISK');
  await asOwn('P001', 'HALTED', () => Promise.resolve(done));
  is('HALTED');
  await pass();
  expect(alarms()).toEqual([]);
  is('ACTIVE');
  await pass();
  is('HALTED');
  await pass();
  expect(alarms()).toHaveLength(1);
});

test('what another did meanwhile is heard by one who wished the same', async () => {
  const server = await listen('ACTIVE', 'RISK');
  await asOwn('P001', 'HALTED', () => Promise.resolve(done));
  await becomes(server, 'ACTIVE', 'HALTED', 'risk2');
  expect(alarms()).toHaveLength(1);
});

test('who was refused did not do it', async () => {
  await watch('ACTIVE', 'RISK');
  await asOwn('P001', 'HALTED', () => Promise.resolve(refused));
  is('HALTED');
  await pass();
  expect(alarms()).toHaveLength(1);
});

test('who only looks on is not called', async () => {
  const server = await listen('ACTIVE', 'VIEWER');
  await becomes(server, 'ACTIVE', 'HALTED');
  expect(alarms()).toEqual([]);
});
