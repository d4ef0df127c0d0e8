import { useExchanges } from './exchanges';

/** The day the desk is in, by the exchanges' calendar; undefined before it is known. */
export const useTradingDay = (): string | undefined => useExchanges().data?.trading_day;
