import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { products } from '../../api/calls';
import type { ProductState } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { BLIND_MS, useBlindInterval, useHub, useInstructionEvents, useLiveAgain } from '../../app/desk';
import { PRODUCTS } from '../../app/products';
import { useUser } from '../../app/session';
import type { InstructionEvent } from '../../live/rows';
import { AT_WORK } from './levels';
import { isOwn } from './ownStates';
import { useTell } from './useTell';

const STATES: ReadonlySet<unknown> = new Set<ProductState>(['ACTIVE', 'REDUCE_ONLY', 'HALTED']);
const isState = (value: unknown): value is ProductState => STATES.has(value);

/** When a product came to a state, and by whom; without `heard` it was read, and nobody knows by whom. */
interface Come {
  at: string;
  heard?: { by: string | null };
}

/** Tells what a product has come to, once, whether an event or a reading says it first. */
function useComeTo(): (code: string, state: ProductState, come: Come) => void {
  const user = useUser();
  const tell = useTell();
  const known = useRef(new Map<string, ProductState>());
  return useCallback(
    (code, state, { at, heard }) => {
      const before = known.current.get(code);
      known.current.set(code, state);
      if (before === state || (before === undefined && !heard)) return;
      const own = isOwn(code, state);
      if (heard ? heard.by === user.username : own) return;
      if (!AT_WORK.some((role) => actorOn(user, code).roles.has(role))) return;
      tell(
        { key: `${code}|${at}`, told: state, at, product: code, actor: heard?.by ?? null, id: null },
        false,
      );
    },
    [user, tell],
  );
}

/** Tells when the state of a product is another than it was, and has products read again that are shown. */
export function ProductWatch() {
  const user = useUser();
  const queries = useQueryClient();
  const hub = useHub();
  const comeTo = useComeTo();
  const blind = useBlindInterval();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: PRODUCTS,
    queryFn: products,
    enabled: user.roles.some(({ role }) => AT_WORK.includes(role)),
    refetchInterval: ({ state }) => (state.error ? BLIND_MS : blind),
    refetchIntervalInBackground: true,
  });
  const readAgain = useCallback(() => {
    // what is on its way may be of before
    void queries
      .cancelQueries({ queryKey: PRODUCTS })
      .then(() => queries.invalidateQueries({ queryKey: PRODUCTS }));
  }, [queries]);
  const onEvent = useCallback(
    ({ kind, product_code: code, at, actor, data: change }: InstructionEvent, late: boolean) => {
      if (kind !== 'product.state') return;
      readAgain();
      const { from, to } = change ?? {};
      // what was missed may be over by now: the reading tells what has come of it
      if (!late && from !== to && isState(to)) comeTo(code, to, { at, heard: { by: actor ?? null } });
    },
    [readAgain, comeTo],
  );
  useInstructionEvents(onEvent, readAgain);
  useLiveAgain(hub.instruction, readAgain);
  const takenAt = useRef(0);
  useEffect(() => {
    if (takenAt.current === dataUpdatedAt) return;
    takenAt.current = dataUpdatedAt;
    const at = new Date(dataUpdatedAt).toISOString();
    for (const { code, state } of data?.results ?? []) comeTo(code, state, { at });
  }, [data, dataUpdatedAt, comeTo]);
  return null;
}
