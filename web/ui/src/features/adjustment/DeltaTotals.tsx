import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub, useStatus } from '../../app/desk';
import { Amount } from '../../components/Amount';
import { clock } from '../../domain/times';
import { fresh } from '../../live/status';
import type { Totals } from './book';
import { Exposure } from './Exposure';
import { Unvalued } from './Unvalued';

/** Of when the prices are by which the figures are estimated. */
function Priced() {
  const { t } = useTranslation();
  const { pos } = useHub();
  const status = useStatus(pos);
  if (fresh(status)) return t('adjust.live');
  return (
    <span className="warn">
      ! {status.asOf ? t('adjust.notLive', { time: clock(status.asOf) }) : t('adjust.noPrices')}
    </span>
  );
}

interface Props {
  product: string;
  totals: Totals;
  children: ReactNode;
}

/** Exposure before and after, at the newest prices there are, while the manager types. */
export function DeltaTotals({ product, totals, children }: Props) {
  const { t } = useTranslation();
  const change = totals.adjusted.minus(totals.current);
  const after = totals.productBefore.plus(change);
  const facts: readonly [name: string, value: ReactNode, unvalued?: number][] = [
    [t('adjust.totalCurrent'), <Amount key="current" value={totals.current.toFixed()} />],
    [t('adjust.totalAdjusted'), <Amount key="adjusted" value={totals.adjusted.toFixed()} />],
    [t('adjust.totalChange'), <Amount key="change" value={change.toFixed()} change />],
    [
      t('adjust.productBefore'),
      <Amount key="before" value={totals.productBefore.toFixed()} />,
      totals.productUnvalued,
    ],
    [t('adjust.productAfter'), <Amount key="after" value={after.toFixed()} />, totals.productAfterUnvalued],
  ];
  return (
    <section className="totals" aria-label={t('adjust.totalChange')}>
      <dl>
        {facts.map(([name, value, unvalued = 0]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              <Unvalued n={unvalued} />
            </dd>
          </div>
        ))}
        <Exposure product={product} totals={totals} />
      </dl>
      <span className="muted">
        <Priced />
        <Unvalued n={totals.unvalued} />
      </span>
      <div className="push">{children}</div>
    </section>
  );
}
