import { expect, test } from 'vitest';
import type { QueuedDetail } from '../api/wire';
import { byUrgency, fitting, lesser, part, priceOf, quantityOf, tradedAtOf } from './orders';

const queued = (id: number, more: Partial<QueuedDetail>): QueuedDetail =>
  ({
    id,
    instruction_id: id,
    urgency: 'NORMAL',
    deadline: null,
    trading_day: '2026-11-24',
    ...more,
  }) as QueuedDetail;

test('urgent first, then what is due first; no deadline is the end of the day', () => {
  const rows = [
    queued(1, {}),
    queued(2, { deadline: '2026-11-24T14:00:00+08:00' }),
    queued(3, { deadline: '2026-11-25T14:00:00+08:00' }),
    queued(4, { urgency: 'URGENT' }),
    queued(5, { urgency: 'URGENT', deadline: '2026-11-24T10:00:00+08:00' }),
    queued(6, { trading_day: null }),
    queued(7, {}),
  ];
  expect(rows.sort(byUrgency).map(({ id }) => id)).toEqual([5, 4, 2, 1, 7, 3, 6]);
});

test.each([
  ['3', '5', undefined],
  ['5', '5.0000', undefined],
  ['6', '5', 'overFill'],
  ['0', '5', 'positive'],
  ['-1', '5', 'positive'],
  ['1.5', '5', 'whole'],
  ['x', '5', 'number'],
  ['', '5', 'number'],
] as const)('%s of %s lots', (text, left, fault) => expect(quantityOf(text, left).fault).toBe(fault));

test.each([
  ['3950.2', undefined],
  ['0', 'positive'],
  ['-2', 'positive'],
  ['', 'number'],
] as const)('a price of %s', (text, fault) => expect(priceOf(text).fault).toBe(fault));

test.each([
  ['', undefined, undefined],
  ['2026-11-24T09:30:07', '2026-11-24T09:30:07+08:00', undefined],
  ['2026-11-23T21:05', '2026-11-23T21:05:00+08:00', undefined],
  ['2026-11-24T10:00:59', '2026-11-24T10:00:59+08:00', undefined],
  ['2026-11-24T10:01:01', '2026-11-24T10:01:01+08:00', 'future'],
  ['12026-11-24T10:00:00', '12026-11-24T10:00:00+08:00', 'future'],
])('a trade of %s at 10:00', (text, value, fault) =>
  expect(tradedAtOf(text, Date.parse('2026-11-24T02:00:00Z'))).toEqual({ value, fault }),
);

test('a part of what is left is whole lots, and never none', () => {
  expect([part('10', 0.25), part('10', 0.5), part('10', 1), part('1', 0.25)]).toEqual(['2', '5', '10', '1']);
});

const order = {
  product_code: 'P001',
  account_id: 'F1',
  c_instrument_id: 'cu2605',
  buy_sell: 'BUY',
  open_close: 'OPEN',
} as const;

test.each([
  ['product_code', 'P002'],
  ['account_id', 'F2'],
  ['c_instrument_id', 'cu2606'],
  ['buy_sell', 'SELL'],
  ['open_close', 'CLOSE'],
  ['left', '0'],
])('a trade fits no detail of another %s', (field, value) => {
  expect(fitting([queued(1, { ...order, left: '2', [field]: value })], order)).toBeUndefined();
});

test('of details that a trade fits the oldest takes it', () => {
  const open = [8, 5, 9].map((id) => queued(id, { ...order, left: '1' }));
  expect(fitting(open, order)?.id).toBe(5);
});

test('the smaller of what is left and what is unmatched', () => {
  expect([lesser('10', '4'), lesser('9', '10'), lesser('3', null), lesser(null, '2')]).toEqual([
    '4',
    '9',
    '3',
    '2',
  ]);
});
