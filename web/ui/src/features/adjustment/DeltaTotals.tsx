import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Signed } from '../../components/Figure';
import { money } from '../../domain/figures';
import type { Totals } from './book';

/** Exposure before and after, at live prices, while the manager types. */
export function DeltaTotals({ totals, children }: { totals: Totals; children: ReactNode }) {
  const { t } = useTranslation();
  const change = totals.adjusted.minus(totals.current);
  const facts: readonly [string, ReactNode][] = [
    [t('adjust.totalCurrent'), money(totals.current.toFixed())],
    [t('adjust.totalAdjusted'), money(totals.adjusted.toFixed())],
    [t('adjust.totalChange'), <Signed key="change" value={change.toFixed()} />],
    [t('adjust.productBefore'), money(totals.productBefore.toFixed())],
    [t('adjust.productAfter'), money(totals.productBefore.plus(change).toFixed())],
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
