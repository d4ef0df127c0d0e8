import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { login } from '../../api/calls';
import { type Result, problemOf } from '../../api/problem';
import type { LoggedIn } from '../../api/wire';
import { opened } from '../../app/expiry';
import { show, userWith } from '../../test/screen';
import { Renewal } from './Renewal';

vi.mock('../../api/calls');

const MINUTE = 60_000;
const user = userWith('manager1', 'MANAGER');
const ending = (inMs: number): LoggedIn => ({
  token: 't',
  expires_at: new Date(Date.now() + inMs).toISOString(),
  user,
});
const ok = (value: LoggedIn): Result<LoggedIn> => ({ kind: 'ok', value, replayed: false });

/** Something half typed beside it. */
function Page() {
  const [text, setText] = useState('');
  return (
    <>
      <input aria-label="draft" value={text} onChange={(event) => setText(event.target.value)} />
      <Renewal />
    </>
  );
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('minutes before a log-in ends it is said, and logging in again leaves the page as it is', async () => {
  show(<Page />, user);
  act(() => opened(ending(20 * MINUTE)));
  await pass(10 * MINUTE);
  expect(screen.queryByText(/Your log-in ends/)).toBeNull();
  fireEvent.change(screen.getByLabelText('draft'), { target: { value: 'half typed' } });
  await pass(6 * MINUTE);
  expect(screen.getByText(/Your log-in ends/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Log in again' }));
  await pass(100);
  fireEvent.change(screen.getByLabelText(/^Password/), { target: { value: 'wrong' } });
  vi.mocked(login).mockResolvedValueOnce({
    kind: 'refused',
    problem: problemOf(401, { detail: 'wrong password' }, null),
  });
  fireEvent.submit(screen.getByRole('form', { name: 'Log in again' }));
  await pass(100);
  expect(screen.getByText('wrong password')).toBeTruthy();
  vi.mocked(login).mockResolvedValueOnce(ok(ending(720 * MINUTE)));
  fireEvent.submit(screen.getByRole('form', { name: 'Log in again' }));
  await pass(6000);
  expect(login).toHaveBeenLastCalledWith('manager1', 'wrong');
  expect(screen.queryByText(/Your log-in ends/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('draft').value).toBe('half typed');
});

test('the end of another user says nothing of this one', async () => {
  act(() => opened({ ...ending(MINUTE), user: userWith('risk1', 'RISK') }));
  show(<Page />, user);
  await pass(1000);
  expect(screen.queryByText(/Your log-in ends/)).toBeNull();
});

test('that another window has logged in again ends the warning here', async () => {
  show(<Page />, user);
  act(() => opened(ending(MINUTE)));
  await pass(5000);
  expect(screen.getByText(/Your log-in ends/)).toBeTruthy();
  const renewed = { username: user.username, at: Date.now() + 720 * MINUTE };
  localStorage.setItem('hs-desk.expiry', JSON.stringify({ state: renewed, version: 0 }));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'hs-desk.expiry' })));
  expect(screen.queryByText(/Your log-in ends/)).toBeNull();
});
