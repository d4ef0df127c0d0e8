import { expect, test } from 'vitest';
import type { CheckRule } from '../../api/wire';
import { blank, draftOf, limitOf, requestOf } from './draft';

const RULE = {
  id: 3,
  kind: 'RISK_DEGREE',
  level: 'BLOCK',
  product_code: 'P001',
  c_exchange_id: null,
  c_type_name: '期货',
  c_stype_name: null,
  c_instrument_id: null,
  role: 'TRADER',
  direction: null,
  house: true,
  limit_value: '0.8550000000',
  note: null,
  effective_from: '2026-11-23',
  effective_to: null,
  active: false,
  version: 4,
} as CheckRule;

test('a fraction is written in percent and sent as a fraction, to the last digit', () => {
  const draft = draftOf(RULE);
  expect(draft.limit).toBe('85.5');
  expect(limitOf(draft)).toBe('0.855');
  expect(limitOf({ ...draft, limit: '33.33333' })).toBe('0.3333333');
});

test('lots are sent as they are written', () => {
  expect(limitOf({ ...blank('P001'), kind: 'POSITION_LIMIT', limit: '1,200' })).toBe('1200');
});

test('no limit is none where the kind can do without, and what is no figure is not sent', () => {
  expect(limitOf({ ...blank('P001'), kind: 'RESTRICTED', limit: ' ' })).toBeNull();
  expect(limitOf({ ...blank('P001'), limit: ' ' })).toBeUndefined();
  expect(limitOf({ ...blank('P001'), limit: 'much' })).toBeUndefined();
});

test('what the dialog does not show stays as it was', () => {
  expect(requestOf({ ...draftOf(RULE), active: true }, '0.9', RULE)).toEqual({
    kind: 'RISK_DEGREE',
    level: 'BLOCK',
    product_code: 'P001',
    c_exchange_id: null,
    c_type_name: '期货',
    c_stype_name: null,
    c_instrument_id: null,
    role: 'TRADER',
    direction: null,
    house: true,
    limit_value: '0.9',
    note: null,
    effective_from: '2026-11-23',
    effective_to: null,
    active: true,
    version: 4,
  });
});

test('a rule of all products names none', () => {
  const sent = requestOf({ ...blank('*'), contract: ' IF2612 ' }, '1', undefined);
  expect(sent.product_code).toBeNull();
  expect(sent.c_instrument_id).toBe('IF2612');
  expect('version' in sent).toBe(false);
});
