import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/Amount';
import type { Totals } from './book';
import { Exposure } from './Exposure';

interface Props {
  product: string;
  totals: Totals;
  children: ReactNode;
}

/** Exposure before and after, at live prices, while the manager types. */
export function DeltaTotals({ product, totals, children }: Props) {
  const { t } = useTranslation();
  const change = totals.adjusted.minus(totals.current);
  const facts: readonly [string, ReactNode][] = [
    [t('adjust.totalCurrent'), <Amount key="current" value={totals.current.toFixed()} />],
    [t('adjust.totalAdjusted'), <Amount key="adjusted" value={totals.adjusted.toFixed()} />],
    [t('adjust.totalChange'), <Amount key="change" value={change.toFixed()} change />],
    [t('adjust.productBefore'), <Amount key="before" value={totals.productBefore.toFixed()} />],
    [t('adjust.productAfter'), <Amount key="after" value={totals.productBefore.plus(change).toFixed()} />],
  ];
  return (
    <section className="totals" aria-label={t('adjust.totalChange')}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <Exposure product={product} totals={totals} />
      </dl>
      <span className="muted">
        {t('adjust.live')}
        {totals.unvalued > 0 && (
          <span className="warn"> · {t('adjust.unvalued', { n: totals.unvalued })}</span>
        )}
      </span>
      <div className="push">{children}</div>
    </section>
  );
}
