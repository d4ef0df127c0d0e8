// @vitest-environment happy-dom
import { Decimal } from 'decimal.js';
import { beforeEach, expect, test, vi } from 'vitest';
import { acknowledge, observed, pending, unacknowledged, useBreachesOf } from './breaches';
import { useSession } from '../../app/session';
import type { Gauge } from './gauges';

const gauge = (value: string | undefined, limits = ['0.8']): Gauge => ({
  key: 'P001|RISK_DEGREE',
  product: 'P001',
  measure: 'RISK_DEGREE',
  value: value === undefined ? undefined : new Decimal(value),
  unvalued: 0,
  marks: limits.map((limit) => ({ level: 'WARN', limit: new Decimal(limit) })),
});
const held = () => useBreachesOf.getState().of.risk1 ?? [];
const KEY = 'P001|RISK_DEGREE|WARN|0.8';
const at = (minute: number) => `2026-11-23T10:0${minute}:00+08:00`;

beforeEach(() => useBreachesOf.setState({ of: {} }));

test('a limit that is crossed is news once, and its farthest point is kept', () => {
  expect(observed('risk1', [gauge('0.7')], at(0))).toEqual([]);
  expect(observed('risk1', [gauge('0.81')], at(1)).map(({ since }) => since)).toEqual([at(1)]);
  expect(observed('risk1', [gauge('0.9')], at(2))).toEqual([]);
  observed('risk1', [gauge('0.85')], at(3));
  expect(held()).toMatchObject([{ since: at(1), worst: '0.9', over: null, acknowledged: false }]);
});

test('what is over stays until it is acknowledged', () => {
  observed('risk1', [gauge('0.9')], at(1));
  observed('risk1', [gauge('0.7')], at(2));
  expect(held()).toMatchObject([{ since: at(1), over: at(2) }]);
  expect(pending(held())).toHaveLength(1);
  acknowledge('risk1', KEY);
  expect(pending(held())).toEqual([]);
});

test('what is acknowledged stays until it is over, and the next time is news again', () => {
  observed('risk1', [gauge('0.9')], at(1));
  acknowledge('risk1', KEY);
  expect(unacknowledged(held())).toBe(0);
  expect(pending(held())).toHaveLength(1);
  observed('risk1', [gauge('0.7')], at(2));
  expect(pending(held())).toEqual([]);
  observed('risk1', [gauge('0.7')], at(3));
  expect(observed('risk1', [gauge('0.9')], at(4))).toHaveLength(1);
});

test('a figure that hovers about its limit is no news each time', () => {
  observed('risk1', [gauge('0.81')], '2026-11-23T10:00:00+08:00');
  acknowledge('risk1', KEY);
  observed('risk1', [gauge('0.79')], '2026-11-23T10:00:10+08:00');
  expect(observed('risk1', [gauge('0.81')], '2026-11-23T10:00:20+08:00')).toEqual([]);
  expect(held()).toMatchObject([{ acknowledged: true, over: null }]);
});

test('what another tab has noted is known here', async () => {
  observed('risk1', [gauge('0.9')], at(1));
  const state = { of: { risk1: held().map((each) => ({ ...each, acknowledged: true })) } };
  localStorage.setItem('hs-desk.breaches', JSON.stringify({ state, version: 0 }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'hs-desk.breaches' }));
  await vi.waitFor(() => expect(unacknowledged(held())).toBe(0));
});

test('what cannot be told is as it was', () => {
  observed('risk1', [gauge('0.9')], at(1));
  observed('risk1', [gauge(undefined)], at(2));
  expect(held()).toMatchObject([{ over: null }]);
  acknowledge('risk1', KEY);
  observed('risk1', [gauge(undefined)], at(3));
  expect(pending(held())).toEqual([]);
});

test('what is of a product that is not watched any more goes', () => {
  observed('risk1', [gauge('0.9')], at(1));
  observed('risk1', [{ ...gauge('0.1'), key: 'P002|RISK_DEGREE', product: 'P002' }], at(2));
  expect(held()).toEqual([]);
});

test('what was acknowledged and is long over is no excuse for the next time', () => {
  observed('risk1', [gauge('0.9')], at(1));
  acknowledge('risk1', KEY);
  observed('risk1', [gauge('0.7')], at(2));
  expect(observed('risk1', [gauge('0.9')], '2026-11-25T10:00:00+08:00')).toHaveLength(1);
});

test('however much is crossed, nothing of it is news twice', () => {
  const limits = Array.from({ length: 150 }, (_, n) => `0.${100 + n}`);
  expect(observed('risk1', [gauge('0.9', limits)], at(1))).toHaveLength(150);
  expect(observed('risk1', [gauge('0.9', limits)], at(2))).toEqual([]);
  observed('risk1', [gauge('0.05', limits)], at(3));
  expect(held()).toHaveLength(100);
});

test('who logs out takes along what he saw', () => {
  observed('risk1', [gauge('0.9')], at(1));
  useSession.setState({ session: { state: 'out', ended: false } });
  expect(held()).toEqual([]);
});

test('two limits are two breaches, and one of a rule that is gone is over', () => {
  expect(observed('risk1', [gauge('0.95', ['0.8', '0.9'])], at(1))).toHaveLength(2);
  observed('risk1', [gauge('0.95', ['0.9'])], at(2));
  expect(held().map(({ limit, over }) => [limit, over])).toEqual([
    ['0.8', at(2)],
    ['0.9', null],
  ]);
});
