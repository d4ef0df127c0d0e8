import { expect, test } from 'vitest';
import type { BoardRow } from '../../live/rows';
import { depthOf } from './depth';

const row = {
  key: 'IF2612',
  seq: 1,
  bid_price1: '3950',
  bid_volume1: '20',
  ask_price1: '3950.4',
  ask_volume1: '5',
};

test('the book is read from the farthest ask down to the farthest bid', () => {
  const levels = depthOf(row as BoardRow).map(({ side, depth, price }) => `${side}${depth}:${price ?? '-'}`);
  expect(levels).toEqual([
    ...['ask5:-', 'ask4:-', 'ask3:-', 'ask2:-', 'ask1:3950.4'],
    ...['bid1:3950', 'bid2:-', 'bid3:-', 'bid4:-', 'bid5:-'],
  ]);
});

test('volumes are weighed against the greatest', () => {
  const shares = depthOf(row as BoardRow).filter(({ depth }) => depth === 1);
  expect(shares.map(({ share }) => share)).toEqual([0.25, 1]);
  expect(depthOf({ key: 'x', seq: 1 }).every(({ share }) => share === 0)).toBe(true);
});
