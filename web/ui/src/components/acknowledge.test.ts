import i18next from 'i18next';
import { expect, test } from 'vitest';
import { problemOf } from '../api/problem';
import type { CheckResult } from '../api/wire';
import { startTexts } from '../i18n';
import { acknowledged, allGiven, mergeWarnings, warningsAmong, warningsOf } from './Acknowledge';
import { keyOfCheck, nameOfCheck, wordsOfCheck } from './checks';

startTexts('en');
const t = i18next.t;

const fields = [
  { field: 'adjustments[0].adjusted_position', rule: 'position-limit', detail: 'cu2601: 90 of 100' },
  { field: 'adjustments[1].adjusted_position', rule: 'position-limit', detail: 'al2601: 95 of 100' },
  { field: 'product_code', rule: 'margin', detail: 'margin is near' },
];

test('a refusal for unacknowledged warnings asks once for each rule', () => {
  const warnings = warningsOf(problemOf(422, { code: 'warning-unacknowledged', fields }, null));
  expect(warnings).toEqual([
    { rule: 'position-limit', text: 'cu2601: 90 of 100\nal2601: 95 of 100' },
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

const check = (kind: string, level: string, passed: boolean, more: Partial<CheckResult> = {}) =>
  ({
    kind,
    rule: kind.toLowerCase().replace(/_/g, '-'),
    level,
    passed,
    detail: null,
    c_instrument_id: null,
    limit_value: null,
    actual_value: null,
    rule_id: 1,
    ...more,
  }) as unknown as CheckResult;

test('of a preview only the warnings that fired ask for a reason', () => {
  const checks = [
    check('MARGIN_RATIO', 'WARN', true),
    check('NET_DELTA', 'BLOCK', false),
    check('POSITION_LIMIT', 'WARN', false),
  ];
  expect(warningsAmong(t, checks).map(({ rule }) => rule)).toEqual(['position-limit']);
});

test('a warning that fires later does not take away the reason of one before', () => {
  const before = [
    { rule: 'margin', text: 'near' },
    { rule: 'funds', text: 'near' },
  ];
  expect(mergeWarnings(before, [{ rule: 'funds', text: 'nearer' }])).toEqual([
    { rule: 'margin', text: 'near' },
    { rule: 'funds', text: 'nearer' },
  ]);
});

test('a check says in words what was measured against which limit', () => {
  const words = (one: CheckResult) => wordsOfCheck(t, one);
  const more = {
    c_instrument_id: 'cu2605',
    limit_value: '100.0000',
    actual_value: '120.0000',
    detail: 'house',
  };
  expect(words(check('POSITION_LIMIT', 'WARN', false, more))).toBe(
    'cu2605 position would be 120 lots, limit 100 (house)',
  );
  const lot = { limit_value: '0.0000', actual_value: '1.0000' };
  expect(words(check('ORDER_SIZE', 'WARN', false, lot))).toBe('moves 1 lot, limit 0');
  expect(words(check('DUPLICATE', 'WARN', false, lot))).toBe('the same target stands open in 1 instruction');
  expect(words(check('OPPOSITE', 'WARN', false, { actual_value: null }))).toMatch(/^-- lots on/);
  const ratio = { limit_value: '0.8', actual_value: '0.8312' };
  expect(words(check('RISK_DEGREE', 'WARN', false, ratio))).toBe('risk degree would be 83.1%, limit 80.0%');
  expect(words(check('NEW_KIND', 'WARN', false))).toBe('NEW_KIND');
});

test('two rules of one kind are two checks, by the name of the one kind', () => {
  const [one, two] = [check('FUNDS', 'WARN', false), check('FUNDS', 'BLOCK', false, { rule_id: 2 })];
  expect(keyOfCheck(one)).not.toBe(keyOfCheck(two));
  expect([nameOfCheck(t, 'net-delta'), nameOfCheck(t, 'NET_DELTA'), nameOfCheck(t, 'x')]).toEqual([
    'Net delta',
    'Net delta',
    'x',
  ]);
});
