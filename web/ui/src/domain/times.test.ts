import { expect, test } from 'vitest';
import { clock, fromLocal, moment } from './times';

test('any offset is shown in exchange time', () => {
  expect(clock('2026-11-23T02:31:02Z')).toBe('10:31:02');
  expect(moment('2026-11-23T10:31:02+08:00', Date.parse('2026-12-31T00:00:00Z'))).toBe('11-23 10:31:02');
  expect(moment('2025-11-23T10:31:02+08:00', Date.parse('2026-06-01T00:00:00Z'))).toBe('2025-11-23 10:31:02');
  expect([clock(null), moment('nonsense')]).toEqual(['--', '--']);
});

test('what is typed is exchange time, with or without seconds', () => {
  expect(fromLocal('2026-11-23T10:31:02')).toBe('2026-11-23T10:31:02+08:00');
  expect(fromLocal('2026-11-23T10:31')).toBe('2026-11-23T10:31:00+08:00');
});
