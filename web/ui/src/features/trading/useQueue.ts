import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { tradeDetails } from '../../api/calls';
import type { QueuedDetail } from '../../api/wire';
import { hasRole, productsWith, useUser } from '../../app/session';
import { byUrgency } from '../../domain/orders';

/** Working orders and gaps make no event: they are asked for. */
const AGAIN_MS = 4000;
const FULL_PAGE = 500;

/** Page by page to the end; a detail that moved to the next page meanwhile is there once. */
async function toTheEnd(): Promise<readonly QueuedDetail[]> {
  const found = new Map<unknown, QueuedDetail>();
  for (let page = 1; ; page++) {
    const { results } = await tradeDetails(page, FULL_PAGE);
    for (const row of results) found.set(row.id, row);
    if (results.length < FULL_PAGE) return [...found.values()];
  }
}

/** What the user may trade, most urgent first. */
export function useQueue() {
  const user = useUser();
  const query = useQuery({
    queryKey: ['trade-details'],
    queryFn: toTheEnd,
    enabled: hasRole(user, 'TRADER'),
    refetchInterval: AGAIN_MS,
  });
  const rows = useMemo(() => {
    const { all, codes } = productsWith(user, 'TRADER');
    return query.data?.filter(({ product_code }) => all || codes.has(product_code)).sort(byUrgency);
  }, [query.data, user]);
  return { query, rows };
}
