import { expect, test } from 'vitest';
import type { InstructionEvent } from '../../live/rows';
import { Stops } from './stops';

const START = Date.parse('2026-11-26T10:00:00+08:00');
let seq = 0;

function event(
  to: string,
  afterMs: number,
  more: { from?: string; actor?: string; product?: string; reason?: string } = {},
) {
  seq++;
  const { from = 'EXECUTING', actor = 'risk1', product = 'P001', reason = 'the market is gone' } = more;
  return {
    key: String(seq),
    seq,
    kind: 'instruction.status',
    at: new Date(START + afterMs).toISOString(),
    product_code: product,
    instruction_id: seq,
    actor,
    data: { from, to, reason },
  } as unknown as InstructionEvent;
}
const counts = (...events: InstructionEvent[]) => {
  const stops = new Stops();
  return events.map((each) => stops.met(each)?.n);
};

test('what one person does to several at once, for one reason, is one act with one key', () => {
  const stops = new Stops();
  const calls = [0, 5, 990].map((at) => stops.met(event('PAUSED', at)));
  expect(calls.map((call) => call?.n)).toEqual([undefined, 2, 3]);
  expect(calls[1]).toMatchObject({
    told: 'pausedAll',
    product: 'P001',
    actor: 'risk1',
    reason: 'the market is gone',
  });
  expect(calls[2]?.key).toBe(calls[1]?.key);
});

test('a cancel of all is one too, whatever becomes of each', () => {
  const ends = ['CANCELLED', 'CANCELLING', 'PARTIALLY_CANCELLED'].map((to, i) => event(to, i));
  expect(counts(...ends)).toEqual([undefined, 2, 3]);
});

test('one that takes seconds is one act as long as nothing parts it', () => {
  expect(counts(event('PAUSED', 0), event('PAUSED', 900), event('PAUSED', 1800))).toEqual([undefined, 2, 3]);
});

test.each([
  ['later', event('PAUSED', 1001)],
  ['another person', event('PAUSED', 1, { actor: 'manager1' })],
  ['another reason', event('PAUSED', 1, { reason: 'lunch' })],
  ['another product', event('PAUSED', 1, { product: 'P002' })],
  ['another act', event('CANCELLED', 1)],
  ['the end of what was begun', event('CANCELLED', 1, { from: 'CANCELLING' })],
  ['a draft thrown away', event('CANCELLED', 1, { from: 'DRAFT' })],
])('%s is none', (_, next) => expect(counts(event('PAUSED', 0), next)).toEqual([undefined, undefined]));

test('events of another product between do not part it', () => {
  const other = event('PAUSED', 1, { product: 'P002' });
  expect(counts(event('PAUSED', 0), other, event('PAUSED', 2))).toEqual([undefined, undefined, 2]);
});

test('without a reason nothing says that it was one act', () => {
  expect(counts(event('PAUSED', 0, { reason: '' }), event('PAUSED', 1, { reason: '' }))).toEqual([
    undefined,
    undefined,
  ]);
});
