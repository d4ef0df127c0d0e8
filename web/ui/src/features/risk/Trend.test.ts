import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { Trend } from './Trend';

const MINUTE = 60_000;
const d = (figure: string) => new Decimal(figure);

test('a figure has moved since five minutes ago, once it was watched for so long', () => {
  const trend = new Trend();
  trend.note('a', d('0.5'), 0);
  expect(trend.moved('a', d('0.6'), MINUTE)).toBeUndefined();
  expect(trend.moved('a', d('0.6'), 5 * MINUTE)?.toString()).toBe('0.1');
  trend.note('a', d('0.6'), MINUTE);
  expect(trend.moved('a', d('0.55'), 6 * MINUTE)?.toString()).toBe('-0.05');
  expect(trend.moved('b', d('1'), MINUTE)).toBeUndefined();
});

test('samples are taken now and then only', () => {
  const trend = new Trend();
  trend.note('a', d('1'), 0);
  trend.note('a', d('2'), 9000);
  trend.note('a', d('3'), 10_000);
  expect(trend.moved('a', d('4'), 5 * MINUTE + 5000)?.toString()).toBe('1');
});
