import { useQuery } from '@tanstack/react-query';
import { checkRules } from '../../api/calls';
import { useContractsOf } from '../../app/contracts';
import { useClock, useFresh, useHub, useTopic } from '../../app/desk';
import { useProducts } from '../../app/products';
import { useTradingDay } from '../../app/exchanges';
import { type Gauge, byProduct, gaugesOf } from './gauges';
import { Trend } from './Trend';

export const RULES = ['check-rules'] as const;

/** What changes a rule makes no event: they are asked for. */
const RULES_MS = 30_000;
const LOOK_MS = 2000;

export const trends = new Trend();

/** Also behind other windows: who watches goes by them. */
export const useRules = () =>
  useQuery({
    queryKey: RULES,
    queryFn: checkRules,
    refetchInterval: RULES_MS,
    refetchIntervalInBackground: true,
  });

interface Gauges {
  /** Undefined before there is anything to measure. */
  gauges: readonly Gauge[] | undefined;
  /** Whether they are of rows that are live. */
  fresh: boolean;
  /** The moment they are of. */
  now: number;
}

/** The gauges of all products the user sees, as long as somebody asks. */
export function useGauges(): Gauges {
  const { pos, positions, boards } = useHub();
  const { topic, store } = boards.acc;
  useTopic(pos);
  useTopic(topic);
  const posFresh = useFresh(pos);
  const accFresh = useFresh(topic);
  const known = useContractsOf(positions);
  const typeOf = (id: string) => known.get(id)?.c_type_name;
  const { data: products } = useProducts();
  const rules = useRules();
  const now = useClock(LOOK_MS);
  const day = useTradingDay();
  const limits = rules.data?.results;
  const fresh = posFresh && accFresh;
  const measured = () => {
    if (!products || !limits || !day || !fresh) return undefined;
    const [held, accounts] = [byProduct(positions.values()), byProduct(store.values())];
    return products.flatMap((product) =>
      gaugesOf(product, held.get(product.code) ?? [], accounts.get(product.code) ?? [], limits, day, typeOf),
    );
  };
  return { gauges: measured(), fresh, now };
}
