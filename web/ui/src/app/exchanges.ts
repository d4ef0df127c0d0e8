import { useQuery } from '@tanstack/react-query';
import { exchanges } from '../api/calls';
import { goodFor } from '../domain/phases';

const AGAIN_MS = 5000;

/** The trading day, and what the exchanges do; asked again when a phase ends. */
export const useExchanges = () =>
  useQuery({
    queryKey: ['exchanges'],
    queryFn: exchanges,
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => (state.data ? goodFor(state.data) : AGAIN_MS),
  });

/** The day the desk is in, by the exchanges' calendar; undefined before it is known. */
export const useTradingDay = (): string | undefined => useExchanges().data?.trading_day;

/**
 * Asks for the desk's time: this machine's clock, put right by what the desk last said of the moment; until it has,
 * the clock alone.
 */
export function useDeskTime(): () => number {
  const { data, dataUpdatedAt } = useExchanges();
  const ahead = data ? Date.parse(data.as_of) - dataUpdatedAt : 0;
  return () => Date.now() + ahead;
}
