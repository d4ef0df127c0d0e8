import { expect, test } from 'vitest';
import { type Route, hashOf, parseRoute } from './routes';

const routes: Route[] = [
  { page: 'positions' },
  { page: 'adjust', product: undefined },
  { page: 'adjust', product: 'P/1' },
  { page: 'instructions', id: undefined },
  { page: 'instructions', id: 1023 },
];

test.each(routes)('a link leads back to %o', (route) => expect(parseRoute(hashOf(route))).toEqual(route));

test('an unknown or broken link leads to the positions, or to the list', () => {
  expect(parseRoute('#/nowhere')).toEqual({ page: 'positions' });
  expect(parseRoute('#/instructions/12x')).toEqual({ page: 'instructions', id: undefined });
});
