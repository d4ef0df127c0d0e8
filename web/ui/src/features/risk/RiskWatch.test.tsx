import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkRules, exchanges, products } from '../../api/calls';
import type { CheckRule, Product, RoleName } from '../../api/wire';
import { live, show, userWith } from '../../test/screen';
import { useNoticesOf } from '../attention/notices';
import { useBreachesOf } from './breaches';
import { RiskWatch } from './RiskWatch';

vi.mock('../../api/calls');

const rule = (level: CheckRule['level'], limit_value: string) =>
  ({ kind: 'RISK_DEGREE', level, limit_value, active: true, role: null, product_code: null }) as CheckRule;
const account = (product_code: string) => ({
  key: product_code,
  seq: 1,
  product_code,
  margin: '90',
  balance: '100',
});
const told = () =>
  (useNoticesOf.getState().of.me ?? []).map(
    (call) => `${call.told} ${call.product} ${call.crossing?.limit ?? ''}`,
  );

beforeEach(() => {
  vi.useFakeTimers();
  useBreachesOf.setState({ of: {} });
  useNoticesOf.setState({ of: {} });
  const both = ['P001', 'P002'].map((code) => ({ code, name: code, nav: null }) as Product);
  vi.mocked(products).mockResolvedValue({ count: 2, results: both });
  const rules = [rule('RECORD', '0.5'), rule('WARN', '0.7'), rule('BLOCK', '0.8'), rule('BLOCK', '0.95')];
  vi.mocked(checkRules).mockResolvedValue({ count: 4, results: rules });
  const now = { as_of: '2026-11-27T20:00:00+08:00', trading_day: '2026-11-30', exchanges: [] };
  vi.mocked(exchanges).mockResolvedValue(now);
});

afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** The person has this role on P001 alone; both products are at 90 %. */
async function watch(role: RoleName) {
  const { server } = show(<RiskWatch />, userWith('me', role));
  await pass(100);
  expect(server.sockets).toHaveLength(2);
  act(() => server.sockets.forEach((socket) => live(socket, [account('P001'), account('P002')])));
  await pass(2500);
}

test('what is crossed is told once: a hard limit as an alarm, a soft one shown, a recorded one kept', async () => {
  await watch('RISK');
  expect(told().sort()).toEqual(['breached P001 0.8', 'crossed P001 0.7']);
  await pass(4000);
  expect(told()).toHaveLength(2);
  expect(
    useBreachesOf
      .getState()
      .of.me?.map(({ limit }) => limit)
      .sort(),
  ).toEqual(['0.5', '0.7', '0.8']);
});

test('who only looks on is not called', async () => {
  await watch('VIEWER');
  await pass(4000);
  expect(told()).toEqual([]);
});
