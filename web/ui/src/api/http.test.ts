// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { onDenied, onLoggedOut, result } from './http';

const denied = vi.fn();
onDenied(denied);
const loggedOut = vi.fn();
onLoggedOut(loggedOut);
afterEach(() => {
  denied.mockClear();
  loggedOut.mockClear();
});

const answer = (status: number, code = '') =>
  result(Promise.resolve({ error: { code }, response: new Response(null, { status }) }));

test.each([
  [403, '', 1],
  [404, 'instruction-not-found', 1],
  [404, 'preference-not-found', 0],
  [409, '', 0],
  [503, '', 0],
])('an answer %i %s tells of rights %i times', async (status, code, times) => {
  await answer(status, code);
  expect(denied).toHaveBeenCalledTimes(times);
});

test.each([
  ['token-invalid', 1],
  ['login-wrong', 0],
])('of a 401 with %s a log-in ends %i times', async (code, times) => {
  await answer(401, code);
  expect(loggedOut).toHaveBeenCalledTimes(times);
});
