import { beforeEach, expect, test, vi } from 'vitest';
import { logout, whoAmI } from '../api/calls';
import { type Result, problemOf } from '../api/problem';
import { userWith } from '../test/screen';
import { checkSession, entered, leave, useSession } from './session';

vi.mock('../api/calls');

const refused = (status: number): Result<never> => ({
  kind: 'refused',
  problem: problemOf(status, {}, null),
});
const state = () => useSession.getState().session.state;

beforeEach(() => useSession.setState({ session: { state: 'checking' } }));

test.each([
  [401, 'out'],
  [503, 'offline'],
  [500, 'offline'],
  [429, 'offline'],
])('a desk that answers %i leaves us %s', async (status, expected) => {
  vi.mocked(whoAmI).mockResolvedValue(refused(status));
  await checkSession();
  expect(state()).toBe(expected);
});

test('a log-in ends when the desk says so, and not before', async () => {
  entered(userWith('manager1', 'MANAGER'));
  vi.mocked(logout).mockResolvedValue({ kind: 'unknown', reason: 'timeout' });
  expect([await leave(), state()]).toEqual([false, 'in']);
  vi.mocked(logout).mockResolvedValue(refused(503));
  expect([await leave(), state()]).toEqual([false, 'in']);
  vi.mocked(logout).mockResolvedValue({ kind: 'ok', value: undefined, replayed: false });
  expect([await leave(), state()]).toEqual([true, 'out']);
  entered(userWith('manager1', 'MANAGER'));
  vi.mocked(logout).mockResolvedValue(refused(401));
  expect([await leave(), state()]).toEqual([true, 'out']);
});
