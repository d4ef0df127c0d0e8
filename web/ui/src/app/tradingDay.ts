import { useQuery } from '@tanstack/react-query';
import { contract, searchContracts } from '../api/calls';
import { useContracts } from './contracts';

const AGAIN_MS = 60_000;

/** The exchanges' trading day, as the feed says it: that of any contract's quote. */
export function useTradingDay(): string | undefined {
  const known = useContracts().keys().next().value;
  const query = useQuery({
    queryKey: ['trading-day'],
    queryFn: async ({ signal }) => {
      const any = known ?? (await searchContracts('', signal)).results[0]?.c_instrument_id;
      return any === undefined ? null : ((await contract(any)).quote?.trading_day ?? null);
    },
    refetchInterval: AGAIN_MS,
  });
  return query.data ?? undefined;
}
