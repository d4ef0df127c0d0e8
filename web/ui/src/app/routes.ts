import { useSyncExternalStore } from 'react';

/** Addresses are hashes, so that any page of the desk can be opened by its link. */
export type Route =
  | { page: 'positions' }
  | { page: 'adjust'; product: string | undefined }
  | { page: 'instructions'; id: number | undefined };

export function parseRoute(hash: string): Route {
  const [page, rest] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'adjust') return { page, product: rest ? decodeURIComponent(rest) : undefined };
  if (page === 'instructions') return { page, id: rest && /^\d+$/.test(rest) ? Number(rest) : undefined };
  return { page: 'positions' };
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'positions':
      return '#/positions';
    case 'adjust':
      return route.product ? `#/adjust/${encodeURIComponent(route.product)}` : '#/adjust';
    case 'instructions':
      return route.id === undefined ? '#/instructions' : `#/instructions/${route.id}`;
  }
}

export const go = (route: Route): void => {
  window.location.hash = hashOf(route);
};

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => window.location.hash));
}
