import { create } from 'zustand';
import { logout, whoAmI } from '../api/calls';
import type { RoleName, User } from '../api/wire';

/** Who is logged in; `ended` tells a lost log-in from none yet. */
export type Session =
  | { state: 'checking' }
  | { state: 'out'; ended: boolean }
  | { state: 'in'; user: User }
  | { state: 'offline' };

export const useSession = create<{ session: Session }>()(() => ({ session: { state: 'checking' } }));
const set = (session: Session) => useSession.setState({ session });

export async function checkSession(): Promise<void> {
  const answer = await whoAmI();
  if (answer.kind === 'ok') set({ state: 'in', user: answer.value });
  else set(answer.kind === 'unknown' ? { state: 'offline' } : { state: 'out', ended: false });
}

export const entered = (user: User): void => set({ state: 'in', user });

/** The desk no longer knows us. */
export function lost(): void {
  if (useSession.getState().session.state === 'in') set({ state: 'out', ended: true });
}

export async function leave(): Promise<void> {
  await logout();
  set({ state: 'out', ended: false });
}

/** A signal that ends with the present log-in: what one user began is never sent as another. */
export function whileLoggedIn(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const release = useSession.subscribe(({ session }) => {
    if (session.state !== 'in') controller.abort();
  });
  return { signal: controller.signal, release };
}

export function useUser(): User {
  const { session } = useSession();
  if (session.state !== 'in') throw new Error('nobody is logged in');
  return session.user;
}

/** Products on which the user has one of the roles; `*` stands for all. */
export function productsWith(user: User, ...roles: RoleName[]): { all: boolean; codes: ReadonlySet<string> } {
  const codes = user.roles.filter((grant) => roles.includes(grant.role)).map((grant) => grant.product_code);
  return { all: codes.includes('*'), codes: new Set(codes) };
}

export const hasRole = (user: User, ...roles: RoleName[]): boolean =>
  user.roles.some((grant) => roles.includes(grant.role));

export const nameOf = (user: User): string => user.chinese_name ?? user.english_name ?? user.username;
