// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Route, forgetRoute, goHome, hashOf, parseRoute } from './routes';

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

test('a link goes before the home of a log-in, which counts again once it was left', () => {
  window.location.hash = '#/chat';
  goHome({ page: 'roles' });
  expect(window.location.hash).toBe('#/chat');
  forgetRoute();
  goHome({ page: 'roles' });
  expect(window.location.hash).toBe('#/roles');
  window.location.hash = '#/';
  goHome({ page: 'roles' });
  expect(window.location.hash).toBe('#/roles');
});
