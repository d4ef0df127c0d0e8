import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { rolesMayHaveChanged, useUser } from './session';

/** A role more on a product that was seen already gives no sign. */
const ASK_MS = 30_000;

/** Menus and acts follow the roles; what was read under others is read again. */
export function useRightsFollowed(): void {
  const queries = useQueryClient();
  const { roles } = useUser();
  const now = JSON.stringify(roles);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    void queries.invalidateQueries();
  }, [now, queries]);
  useEffect(() => {
    const timer = setInterval(rolesMayHaveChanged, ASK_MS);
    window.addEventListener('focus', rolesMayHaveChanged);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', rolesMayHaveChanged);
    };
  }, []);
}
