import { expect, test } from 'vitest';
import { type Route, hashOf, parseRoute } from './routes';

const routes: Route[] = [
  { page: 'positions' },
  { page: 'adjust', product: undefined, draft: undefined },
  { page: 'adjust', product: 'P/1', draft: undefined },
  { page: 'adjust', product: 'P001', draft: 17 },
  { page: 'instructions', id: undefined },
  { page: 'instructions', id: 1023 },
  { page: 'approvals', id: undefined },
  { page: 'approvals', id: 1023 },
  { page: 'trading' },
  { page: 'boards', contract: undefined },
  { page: 'boards', contract: 'IO2606-C-3900' },
  { page: 'products' },
  { page: 'chat', room: undefined, about: undefined },
  { page: 'chat', room: 'P/1', about: 12 },
  { page: 'roles' },
];

test.each(routes)('a link leads back to %o', (route) => expect(parseRoute(hashOf(route))).toEqual(route));

test('an unknown or broken link leads to the positions, or to the list', () => {
  expect(parseRoute('#/nowhere')).toEqual({ page: 'positions' });
  expect(parseRoute('#/instructions/12x')).toEqual({ page: 'instructions', id: undefined });
});
