// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { entered, useSession } from '../../app/session';
import { userWith } from '../../test/screen';
import { type Call, closed, lapsed, lookedAt, noted, readAll, unreadOf, useNoticesOf } from './notices';

const call = (key: string, more: Partial<Call> = {}): Call => ({
  key,
  told: 'given',
  at: '2026-11-26T10:00:00+08:00',
  product: 'P001',
  actor: 'manager1',
  id: 7,
  ...more,
});
const held = (username = 'me') => useNoticesOf.getState().of[username] ?? [];
const keys = () => held().map(({ key }) => key);
const states = () => Object.fromEntries(held().map(({ key, read, open }) => [key, { read, open }]));

beforeEach(() => useNoticesOf.setState({ of: {} }));

test('the newest is first, and the same key again comes up anew', () => {
  for (const key of ['a', 'b', 'c']) noted('me', call(key));
  readAll('me');
  noted('me', call('a', { n: 2 }));
  expect(keys()).toEqual(['a', 'c', 'b']);
  expect([held()[0]?.n, unreadOf(held())]).toEqual([2, 1]);
});

test('what one user is told another does not see', () => {
  noted('me', call('a'));
  expect(held('somebody')).toEqual([]);
});

test('two hundred are kept, and what still waits before what does not', () => {
  noted('me', call('waits'));
  for (let i = 0; i < 300; i++) noted('me', call(`n${i}`, { told: 'approved' }));
  expect([held().length, keys()[0], keys().at(-1)]).toEqual([200, 'n299', 'waits']);
  for (let i = 0; i < 300; i++) noted('me', call(`w${i}`));
  expect([held().length, keys()[0], keys().includes('waits')]).toEqual([200, 'w299', false]);
});

test('only an action and an alarm stay open; read is not done', () => {
  noted('me', call('action'));
  noted('me', call('alarm', { told: 'HALTED', id: null }));
  noted('me', call('info', { told: 'approved' }));
  readAll('me');
  expect(states()).toEqual({
    action: { read: true, open: true },
    alarm: { read: true, open: true },
    info: { read: true, open: false },
  });
  closed('me', 'alarm');
  expect(states().alarm).toEqual({ read: true, open: false });
});

test('who looks at the instruction has read all of it', () => {
  noted('me', call('mine'));
  noted('me', call('other', { id: 8 }));
  lookedAt('me', 7);
  expect(states()).toEqual({ mine: { read: true, open: false }, other: { read: false, open: true } });
});

test('what it waited for may be no more before anybody has read it', () => {
  noted('me', call('given'));
  noted('me', call('amended', { told: 'amended' }));
  lapsed('me', 7, (told) => told === 'amended');
  expect(states()).toEqual({ given: { read: false, open: true }, amended: { read: false, open: false } });
});

test('who logs out takes his notices along, who loses his log-in finds them again', () => {
  entered(userWith('me', 'TRADER'));
  noted('me', call('a'));
  useSession.setState({ session: { state: 'out', ended: true } });
  expect(keys()).toEqual(['a']);
  useSession.setState({ session: { state: 'out', ended: false } });
  expect(keys()).toEqual([]);
});
