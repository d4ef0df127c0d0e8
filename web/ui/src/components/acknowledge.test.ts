import { expect, test } from 'vitest';
import { problemOf } from '../api/problem';
import type { CheckResult } from '../api/wire';
import { acknowledged, allGiven, warningsAmong, warningsOf } from './Acknowledge';

const fields = [
  { field: 'adjustments[0].adjusted_position', rule: 'position-limit', detail: 'cu2601: 90 of 100' },
  { field: 'adjustments[1].adjusted_position', rule: 'position-limit', detail: 'al2601: 95 of 100' },
  { field: 'product_code', rule: 'margin', detail: 'margin is near' },
];

test('a refusal for unacknowledged warnings asks once for each rule', () => {
  const warnings = warningsOf(problemOf(422, { code: 'warning-unacknowledged', fields }, null));
  expect(warnings).toEqual([
    { rule: 'position-limit', text: 'cu2601: 90 of 100; al2601: 95 of 100' },
    { rule: 'margin', text: 'margin is near' },
  ]);
  expect(allGiven(warnings, { margin: 'agreed with risk', 'position-limit': ' ' })).toBe(false);
  const reasons = { margin: ' agreed ', 'position-limit': 'rolled tomorrow' };
  expect(allGiven(warnings, reasons)).toBe(true);
  expect(acknowledged(warnings, reasons)).toEqual({
    acknowledge: [
      { rule: 'position-limit', reason: 'rolled tomorrow' },
      { rule: 'margin', reason: 'agreed' },
    ],
  });
});

test('what is blocked cannot be acknowledged', () => {
  expect(warningsOf(problemOf(422, { code: 'rule-broken', fields }, null))).toEqual([]);
  expect(acknowledged([], {})).toEqual({});
});

test('of a preview only the warnings that fired ask for a reason', () => {
  const check = (kind: string, level: string, passed: boolean) =>
    ({ kind, level, passed, detail: null, c_instrument_id: null }) as unknown as CheckResult;
  const checks = [
    check('MARGIN', 'WARN', true),
    check('NAV', 'BLOCK', false),
    check('POSITION_LIMIT', 'WARN', false),
  ];
  expect(warningsAmong(checks).map(({ rule }) => rule)).toEqual(['position-limit']);
});
