import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { App as Kit, ConfigProvider } from 'antd';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { RoleName, User } from '../api/wire';
import { problemOf } from '../api/problem';
import { LiveDesk } from '../app/desk';
import { KeptDesk } from '../app/kept';
import type { Keeper } from '../app/preference';
import { entered } from '../app/session';
import { startTexts } from '../i18n';
import { Hub } from '../live/hub';
import { type FakeSocket, FakeServer } from './fakeServer';

export const userWith = (username: string, ...roles: RoleName[]): User => ({
  username,
  chinese_name: null,
  english_name: null,
  email: null,
  roles: roles.map((role) => ({ role, product_code: 'P001', product_name: null })),
});

/** Keeps nothing and has nothing. */
export const forgetful: Keeper = {
  read: () => Promise.resolve({ kind: 'refused', problem: problemOf(404, {}, null) }),
  write: (_, value) => Promise.resolve({ kind: 'ok', value, replayed: false }),
};

/** A part of the desk as somebody who is logged in sees it, in English; its sockets are a fake server's. */
export function show(part: ReactNode, user: User = userWith('manager1', 'MANAGER'), keeper = forgetful) {
  if (!i18next.isInitialized) startTexts('en');
  void i18next.changeLanguage('en');
  entered(user);
  const server = new FakeServer();
  const make = () =>
    new Hub({
      base: 'ws://desk/',
      dial: server.dial,
      loggedIn: () => Promise.resolve(true),
      onLoggedOut: () => undefined,
    });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5000 } } });
  const whole = (child: ReactNode) => (
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <Kit>
        <QueryClientProvider client={queries}>
          <KeptDesk username={user.username} keeper={keeper}>
            <LiveDesk make={make}>{child}</LiveDesk>
          </KeptDesk>
        </QueryClientProvider>
      </Kit>
    </ConfigProvider>
  );
  const shown = render(whole(part));
  return { ...shown, server, queries, again: (next: ReactNode) => shown.rerender(whole(next)) };
}

/** Opens the socket and gives its topic these rows. */
export function live(socket: FakeSocket, rows: readonly object[] = []): void {
  socket.accept();
  socket.say({ type: 'snapshot', epoch: 'e', seq: 1, rows, as_of: '2026-11-26T10:00:00+08:00' });
}

afterEach(cleanup);
