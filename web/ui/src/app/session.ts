import { create } from 'zustand';
import { logout, whoAmI } from '../api/calls';
import type { Result } from '../api/problem';
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
  else set(nobody(answer) ? { state: 'out', ended: false } : { state: 'offline' });
}

/** Only 401 says that nobody is logged in; any other failure says nothing about it. */
const nobody = (answer: Result<unknown>): boolean =>
  answer.kind === 'refused' && answer.problem.status === 401;

export const entered = (user: User): void => set({ state: 'in', user });

/** Signs of a change come in swarms. */
const ROLES_MS = 3000;
let readAt = -Infinity;
let reading: ReturnType<typeof setTimeout> | undefined;

/** To be called on any sign of it: who we are and what we may do is read again, at most every few seconds. */
export function rolesMayHaveChanged(): void {
  const wait = Math.max(0, readAt + ROLES_MS - Date.now());
  reading ??= setTimeout(() => {
    reading = undefined;
    readAt = Date.now();
    void readRoles();
  }, wait);
}

async function readRoles(): Promise<void> {
  if (useSession.getState().session.state !== 'in') return;
  const answer = await whoAmI();
  const { session } = useSession.getState();
  if (answer.kind !== 'ok' || session.state !== 'in') return;
  // another tab has logged in as somebody else: what this one shows is not his
  if (answer.value.username !== session.user.username) lost();
  else if (JSON.stringify(answer.value) !== JSON.stringify(session.user)) entered(answer.value);
}

/** The desk no longer knows us. */
export function lost(): void {
  if (useSession.getState().session.state === 'in') set({ state: 'out', ended: true });
}

/** Ends the log-in; false when the desk did not confirm it, and the log-in is still good. */
export async function leave(): Promise<boolean> {
  const answer = await logout();
  const left = answer.kind === 'ok' || nobody(answer);
  if (left) set({ state: 'out', ended: false });
  return left;
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

/** Whether no product is his to look into: ADMIN alone is no role on one. */
export const seesNone = ({ roles }: User): boolean => roles.every(({ role }) => role === 'ADMIN');

/** What somebody is called in the language of the screen. */
export function nameOf({ chinese_name, english_name, username }: User, language: string): string {
  const names = language === 'en' ? [english_name, chinese_name] : [chinese_name, english_name];
  return names.find((name) => name) ?? username;
}
