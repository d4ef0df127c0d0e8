// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { userWith } from '../test/screen';
import { homeOf, pagesOf } from './pages';

const names = (...roles: Parameters<typeof userWith>[1][]) =>
  pagesOf(userWith('somebody', ...roles)).map(({ page }) => page);

test('everybody may look, in the order of the header', () => {
  expect(names('VIEWER')).toEqual(['positions', 'boards', 'instructions', 'chat']);
});

test.each([
  ['MANAGER', ['adjust', 'approvals', 'products', 'risk']],
  ['RISK', ['approvals', 'trading', 'products', 'risk']],
  ['TRADER', ['trading']],
  ['ADMIN', ['roles']],
] as const)('%s opens more: %j', (role, more) => {
  const plain = names('VIEWER');
  expect(names(role).filter((page) => !plain.includes(page))).toEqual(more);
});

test('who may do everything has no more pages than there are digits', () => {
  expect(names('MANAGER', 'RISK', 'TRADER', 'ADMIN')).toHaveLength(10);
});

test.each([
  [['ADMIN'], 'roles'],
  [['ADMIN', 'VIEWER'], 'positions'],
  [['MANAGER'], 'positions'],
  [[], 'positions'],
] as const)('with %j a log-in begins at %s', (roles, page) => {
  expect(homeOf(userWith('somebody', ...roles)).page).toBe(page);
});
