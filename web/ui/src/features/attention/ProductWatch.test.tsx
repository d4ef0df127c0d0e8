import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { products } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { Product, ProductState, RoleName } from '../../api/wire';
import { show, userWith } from '../../test/screen';
import { Alarms } from './Alarms';
import { useNoticesOf } from './notices';
import { asOwn } from './ownStates';
import { ProductWatch } from './ProductWatch';

vi.mock('../../api/calls');

const is = (state: ProductState) =>
  vi.mocked(products).mockResolvedValue({ count: 1, results: [{ code: 'P001', state } as Product] });
const pass = () => act(() => vi.advanceTimersByTimeAsync(30_500));
const alarms = () => screen.queryAllByRole('alertdialog').map((alarm) => alarm.textContent);
const done: Result<number> = { kind: 'ok', value: 1, replayed: false };
const refused: Result<number> = { kind: 'refused', problem: problemOf(412, {}, null) };

beforeEach(() => {
  vi.useFakeTimers();
  useNoticesOf.setState({ of: {} });
});
afterEach(() => vi.useRealTimers());

async function watch(state: ProductState, role: RoleName = 'TRADER') {
  is(state);
  show(
    <>
      <ProductWatch />
      <Alarms />
    </>,
    userWith('me', role),
  );
  await pass();
}

test('a product that was stopped before is no news, one that is stopped now is an alarm', async () => {
  await watch('HALTED');
  expect(alarms()).toEqual([]);
  is('REDUCE_ONLY');
  await pass();
  expect(alarms()).toEqual([expect.stringContaining('P001 may only be reduced')]);
});

test('that it takes instructions again is no alarm', async () => {
  await watch('HALTED');
  is('ACTIVE');
  await pass();
  expect(alarms()).toEqual([]);
  expect(useNoticesOf.getState().of.me).toMatchObject([{ told: 'ACTIVE' }]);
});

test('who did it himself is not alarmed, but by the next who does', async () => {
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

test('who was refused did not do it', async () => {
  await watch('ACTIVE', 'RISK');
  await asOwn('P001', 'HALTED', () => Promise.resolve(refused));
  is('HALTED');
  await pass();
  expect(alarms()).toHaveLength(1);
});

test('who only looks on is not called', async () => {
  await watch('ACTIVE', 'VIEWER');
  is('HALTED');
  await pass();
  expect(alarms()).toEqual([]);
});
