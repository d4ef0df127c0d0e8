import { useSyncExternalStore } from 'react';

/** Addresses are hashes, so that any page of the desk can be opened by its link. */
export type Route =
  | { page: 'positions' }
  | { page: 'adjust'; product: string | undefined; draft: number | undefined }
  | { page: 'instructions'; id: number | undefined }
  | { page: 'approvals'; id: number | undefined }
  | { page: 'trading' }
  | { page: 'chat'; room: string | undefined; about: number | undefined }
  | { page: 'boards'; contract: string | undefined }
  | { page: 'products' }
  | { page: 'risk' }
  | { page: 'roles' };

const number = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

export function parseRoute(hash: string): Route {
  const [page, rest, more] = hash.replace(/^#\/?/, '').split('/');
  switch (page) {
    case 'adjust':
      return { page, product: rest ? decodeURIComponent(rest) : undefined, draft: number(more) };
    case 'chat':
      return { page, room: rest ? decodeURIComponent(rest) : undefined, about: number(more) };
    case 'boards':
      return { page, contract: rest ? decodeURIComponent(rest) : undefined };
    case 'instructions':
    case 'approvals':
      return { page, id: number(rest) };
    case 'trading':
    case 'products':
    case 'risk':
    case 'roles':
      return { page };
    case undefined:
    default:
      return { page: 'positions' };
  }
}

const path = (page: string, first: string | undefined, second: number | undefined) =>
  ['#', page, first && encodeURIComponent(first), first && second].filter(Boolean).join('/');

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'positions':
      return '#/positions';
    case 'adjust':
      return path(route.page, route.product, route.draft);
    case 'chat':
      return path(route.page, route.room, route.about);
    case 'boards':
      return path(route.page, route.contract, undefined);
    case 'instructions':
    case 'approvals':
      return route.id === undefined ? `#/${route.page}` : `#/${route.page}/${route.id}`;
    case 'trading':
    case 'products':
    case 'risk':
    case 'roles':
      return `#/${route.page}`;
  }
}

export const go = (route: Route): void => {
  window.location.hash = hashOf(route);
};

/** Goes there where no link leads anywhere; the empty address is no place to come back to. */
export function goHome(home: Route): void {
  if (/^#?\/?$/.test(window.location.hash)) window.location.replace(hashOf(home));
}

/** The next log-in begins at its own page. */
export const forgetRoute = (): void => {
  window.location.hash = '';
};

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash));
}
