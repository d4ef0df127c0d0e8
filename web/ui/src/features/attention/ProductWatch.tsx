import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { products } from '../../api/calls';
import type { ProductState } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { PRODUCTS } from '../../app/products';
import { useUser } from '../../app/session';
import { AT_WORK } from './levels';
import { isOwn } from './ownStates';
import { useTell } from './useTell';

/** What a product takes makes no event on an open socket: it is asked for, also behind other windows. */
const AGAIN_MS = 30_000;

/** Tells when the state of a product is another than it was. */
export function ProductWatch() {
  const user = useUser();
  const tell = useTell();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: PRODUCTS,
    queryFn: products,
    enabled: user.roles.some(({ role }) => AT_WORK.includes(role)),
    refetchInterval: AGAIN_MS,
    refetchIntervalInBackground: true,
  });
  const known = useRef(new Map<string, ProductState>());
  useEffect(() => {
    for (const { code, state } of data?.results ?? []) {
      const before = known.current.get(code);
      known.current.set(code, state);
      if (before === undefined || before === state || isOwn(code, state)) continue;
      if (!AT_WORK.some((role) => actorOn(user, code).roles.has(role))) continue;
      const at = new Date(dataUpdatedAt).toISOString();
      tell({ key: `${code}|${at}`, told: state, at, product: code, actor: null, id: null }, false);
    }
  }, [data, dataUpdatedAt, user, tell]);
  return null;
}
