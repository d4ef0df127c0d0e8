import { expect, test } from 'vitest';
import { Coverage, crc32 } from './checksum';

test('CRC-32 has the check value of the standard, and covers UTF-8', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(crc32('沪深300|7')).toBe(0x27835af4);
});

test('the sum forgets what a row was before and what was removed', () => {
  const once = new Coverage();
  once.add('a', 2);
  const coverage = new Coverage();
  coverage.add('a', 1);
  coverage.add('b', 1);
  coverage.add('a', 2);
  coverage.remove('b');
  coverage.remove('never seen');
  expect([coverage.rows, coverage.checksum]).toEqual([1, once.checksum]);
});

test('an empty subscription has eight zeros', () => {
  expect(new Coverage().checksum).toBe('00000000');
});
