import { type Query, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What the screens show of instructions and of the work on them. */
const OF_INSTRUCTIONS = ['instructions', 'instruction', 'trade-details', 'unmatched', 'fills'];

/** Where events come faster than answers a reading that each of them broke off would never end. */
const LET_END = { cancelRefetch: false };
const followed = new WeakSet<Query>();

/** Reads once more what is under way, as it may be of before. */
async function follow(queries: QueryClient, query: Query): Promise<void> {
  if (followed.has(query)) return;
  followed.add(query);
  const alone = { queryKey: query.queryKey, exact: true };
  await queries.invalidateQueries(alone, LET_END);
  followed.delete(query);
  await queries.invalidateQueries(alone, LET_END);
}

/** Reads again what is shown under the key; the rest when it is shown next. */
export function readAgain(queries: QueryClient, queryKey: QueryKey): void {
  const underWay = queries.getQueryCache().findAll({ queryKey, type: 'active', fetchStatus: 'fetching' });
  for (const query of underWay) void follow(queries, query);
  void queries.invalidateQueries({ queryKey }, LET_END);
}

export const refresh = (queries: QueryClient): void => {
  for (const key of OF_INSTRUCTIONS) readAgain(queries, [key]);
};

export function useRefresh(): () => void {
  const queries = useQueryClient();
  return useCallback(() => refresh(queries), [queries]);
}
