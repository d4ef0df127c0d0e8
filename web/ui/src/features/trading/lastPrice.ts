import { useQuery } from '@tanstack/react-query';
import { contract } from '../../api/calls';
import { useClock, useFresh, useHub, useTopic } from '../../app/desk';

/** How often the quote is read while the topic does not tell it. */
const READ_MS = 3000;

export interface LastPrice {
  price: string;
  /** When the quote changed last. */
  at: string | null;
  /** Whether it may not be the present one. */
  old: boolean;
}

type Told = Omit<LastPrice, 'old'>;

const told = (price: unknown, at: unknown): Told | undefined =>
  typeof price === 'string' ? { price, at: typeof at === 'string' ? at : null } : undefined;

const later = (one: Told | undefined, other: Told | undefined): Told | undefined =>
  !one || (other && Date.parse(other.at ?? '') > Date.parse(one.at ?? '')) ? other : one;

/** The last price of a contract as the market moves; while its quotes are not heard, the newest known. */
export function useLastPrice(id: string): LastPrice | undefined {
  const { topic, store } = useHub().boards.stock;
  useTopic(topic);
  useClock();
  const fresh = useFresh(topic);
  const read = useQuery({
    queryKey: ['quoted', id],
    queryFn: () => contract(id),
    refetchInterval: fresh ? false : READ_MS,
  });
  const row = store.get(id);
  const quote = read.data?.quote;
  const last = later(told(row?.last_price, row?.update_time), told(quote?.last_price, quote?.update_time));
  return last && { ...last, old: !fresh || row?.stale === true };
}
