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
