// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logout, whoAmI } from '../api/calls';
import { type Result, problemOf } from '../api/problem';
import { userWith } from '../test/screen';
import { checkSession, entered, leave, nameOf, rolesMayHaveChanged, useSession } from './session';

vi.mock('../api/calls');

const refused = (status: number): Result<never> => ({
  kind: 'refused',
  problem: problemOf(status, {}, null),
});
const state = () => useSession.getState().session.state;

afterEach(() => vi.useRealTimers());
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

const is = (user: ReturnType<typeof userWith>) =>
  vi.mocked(whoAmI).mockResolvedValue({ kind: 'ok', value: user, replayed: false });
const rolesNow = () => {
  const { session } = useSession.getState();
  return session.state === 'in' ? session.user.roles.map(({ role }) => role) : session.state;
};

test('signs of other roles are followed, however many there are, at most every few seconds', async () => {
  vi.useFakeTimers();
  vi.mocked(whoAmI).mockClear();
  entered(userWith('viewer1', 'VIEWER'));
  is(userWith('viewer1', 'VIEWER', 'TRADER'));
  for (let i = 0; i < 20; i++) rolesMayHaveChanged();
  await vi.advanceTimersByTimeAsync(3000);
  expect(rolesNow()).toEqual(['VIEWER', 'TRADER']);
  is(userWith('viewer1', 'VIEWER'));
  for (let i = 0; i < 20; i++) rolesMayHaveChanged();
  await vi.advanceTimersByTimeAsync(3000);
  expect(rolesNow()).toEqual(['VIEWER']);
  expect(vi.mocked(whoAmI).mock.calls.length).toBe(2);
});

test('who is the same stays the same object, so that nothing is drawn anew', async () => {
  vi.useFakeTimers();
  const user = userWith('viewer1', 'VIEWER');
  entered(user);
  is(userWith('viewer1', 'VIEWER'));
  rolesMayHaveChanged();
  await vi.advanceTimersByTimeAsync(20_000);
  const { session } = useSession.getState();
  expect(session.state === 'in' && session.user).toBe(user);
});

test('where the browser has become somebody else, this log-in is over', async () => {
  vi.useFakeTimers();
  entered(userWith('viewer1', 'VIEWER'));
  is(userWith('risk1', 'RISK'));
  rolesMayHaveChanged();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(rolesNow()).toBe('out');
});

test('a name is that of the language of the screen, where there is one', () => {
  const known = { ...userWith('manager1'), chinese_name: '林浩然', english_name: 'Lin Haoran' };
  const names = (user: typeof known) => ['zh-CN', 'en'].map((language) => nameOf(user, language));
  expect(names(known)).toEqual(['林浩然', 'Lin Haoran']);
  expect(names({ ...known, english_name: '' })).toEqual(['林浩然', '林浩然']);
  expect(nameOf(userWith('manager1'), 'en')).toBe('manager1');
});
