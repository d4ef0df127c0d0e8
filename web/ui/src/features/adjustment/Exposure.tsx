import { useTranslation } from 'react-i18next';
import { useProducts } from '../../app/products';
import { useTradingDay } from '../../app/exchanges';
import { nameOfCheck } from '../../components/checks';
import { decimal, percent } from '../../domain/figures';
import { type Gauge, marksOf } from '../risk/gauges';
import { Meter, toneOf } from '../risk/Meter';
import { useRules } from '../risk/useGauges';
import type { Totals } from './book';
import { Unvalued } from './Unvalued';

const MEASURE = 'NET_DELTA';

/** Net delta value over net asset value as it would be; undefined without a net asset value. */
export function exposureAfter(totals: Totals, nav: string | null | undefined) {
  const base = decimal(nav);
  const after = totals.productBefore.plus(totals.adjusted).minus(totals.current);
  return base?.greaterThan(0) ? after.abs().dividedBy(base) : undefined;
}

/** How near to its limits the change brings the product, while the manager types. */
export function Exposure({ product, totals }: { product: string; totals: Totals }) {
  const { t } = useTranslation();
  const { data: products = [] } = useProducts();
  const { data: rules } = useRules();
  const day = useTradingDay();
  const value = exposureAfter(totals, products.find(({ code }) => code === product)?.nav);
  if (!value) return null;
  const gauge: Gauge = {
    key: product,
    product,
    measure: MEASURE,
    value,
    unvalued: totals.productAfterUnvalued,
    marks: day && rules ? marksOf(rules.results, product, MEASURE, day) : [],
  };
  const tone = toneOf(gauge);
  const name = nameOfCheck(t, MEASURE);
  return (
    <div>
      <dt>{t('adjust.ofNav', { name })}</dt>
      <dd className={`exposure ${tone}`}>
        {tone && '! '}
        {percent(value.toFixed())}
        <Unvalued n={gauge.unvalued} />
        <Meter of={gauge} label={name} />
      </dd>
    </div>
  );
}
