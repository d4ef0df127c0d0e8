import type { RoleName, User } from '../api/wire';
import type { Route } from './routes';
import { hasRole, seesNone } from './session';

interface Page {
  to: Route;
  /** One of them opens the page; none: everybody may. */
  roles: readonly RoleName[];
}

/** In the order of the header. */
const PAGES: readonly Page[] = [
  { to: { page: 'positions' }, roles: [] },
  { to: { page: 'adjust', product: undefined, draft: undefined }, roles: ['MANAGER'] },
  { to: { page: 'boards', contract: undefined }, roles: [] },
  { to: { page: 'instructions', id: undefined }, roles: [] },
  { to: { page: 'approvals', id: undefined }, roles: ['MANAGER', 'RISK'] },
  { to: { page: 'trading' }, roles: ['TRADER', 'RISK'] },
  { to: { page: 'chat', room: undefined, about: undefined }, roles: [] },
  { to: { page: 'products' }, roles: ['MANAGER', 'RISK'] },
  { to: { page: 'risk' }, roles: ['MANAGER', 'RISK'] },
  { to: { page: 'roles' }, roles: ['ADMIN'] },
];

/** The pages the user may open. */
export const pagesOf = (user: User): readonly Route[] =>
  PAGES.filter(({ roles }) => roles.length === 0 || hasRole(user, ...roles)).map(({ to }) => to);

/** Where a log-in begins that no link leads anywhere: with the work, which of an administrator is the roles. */
export const homeOf = (user: User): Route =>
  hasRole(user, 'ADMIN') && seesNone(user) ? { page: 'roles' } : { page: 'positions' };
