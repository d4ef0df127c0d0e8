import { expect, test } from 'vitest';
import type { QueuedDetail } from '../api/wire';
import { byUrgency, part, priceOf, quantityOf } from './orders';

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

test('a part of what is left is whole lots, and never none', () => {
  expect([part('10', 0.25), part('10', 0.5), part('10', 1), part('1', 0.25)]).toEqual(['2', '5', '10', '1']);
});
