import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LoggedIn } from '../api/wire';
import { entered, useUser } from './session';

const NAME = 'hs-desk.expiry';

/** When the log-in of a user ends for good; only the answer to the log-in says it, so it is kept over a reload. */
const useExpiry = create<{ username: string; at: number }>()(
  persist(() => ({ username: '', at: Infinity }), { name: NAME }),
);

// a log-in that another window renews is renewed for all
window.addEventListener('storage', ({ key }) => {
  if (key === NAME) void useExpiry.persist.rehydrate();
});

/** Somebody has logged in, for the first time or again. */
export function opened({ user, expires_at }: LoggedIn): void {
  const at = Date.parse(expires_at);
  useExpiry.setState({ username: user.username, at: Number.isNaN(at) ? Infinity : at });
  entered(user);
}

/** Local clock, ms; infinite when not known. */
export function useExpiryAt(): number {
  const { username } = useUser();
  const { username: whose, at } = useExpiry();
  return whose === username ? at : Infinity;
}
