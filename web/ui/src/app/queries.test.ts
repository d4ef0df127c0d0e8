// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Refused } from '../api/http';
import { problemOf } from '../api/problem';
import { asksAgain } from './queries';

const refused = (status: number) => new Refused(problemOf(status, {}, null));

test('what is refused is not asked again, what nobody answered or is not ready is, thrice', () => {
  expect(
    [refused(403), refused(404), refused(503), new Error('timeout')].map((e) => asksAgain(0, e)),
  ).toEqual([false, false, true, true]);
  expect(asksAgain(3, refused(503))).toBe(false);
});
