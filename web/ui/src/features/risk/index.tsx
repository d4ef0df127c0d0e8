import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHub } from '../../app/desk';
import { useProducts } from '../../app/products';
import { hasRole, useUser } from '../../app/session';
import { Blank, Loading, unread } from '../../components/Blank';
import { StaleNote } from '../../components/StaleNote';
import { ProductSelect } from '../../components/ProductSelect';
import { Breaches } from './Breaches';
import { GaugeBar } from './GaugeBar';
import { Rules } from './Rules';
import { RiskWatch } from './RiskWatch';
import { useGauges, useRules } from './useGauges';

/** The gauges product by product. */
function Gauges({ product }: { product: string }) {
  const { pos } = useHub();
  const { data: products = [] } = useProducts();
  const { gauges, fresh, now } = useGauges();
  const rules = useRules();
  if (!rules.data) return unread(rules);
  if (!gauges) return fresh ? <Loading /> : <StaleNote topic={pos} />;
  return products
    .filter(({ code }) => !product || code === product)
    .map(({ code, name }) => (
      <section key={code} className="gauges" aria-label={code}>
        <h2>
          <span className="code">{code}</span> <span className="muted">{name}</span>
        </h2>
        {gauges
          .filter((gauge) => gauge.product === code)
          .map((gauge) => (
            <GaugeBar key={gauge.key} of={gauge} now={now} />
          ))}
      </section>
    ));
}

/** How far each product is from its limits, what crossed one, and the rules that say so. */
export function Risk() {
  const { t } = useTranslation();
  const user = useUser();
  const [product, setProduct] = useState('');
  if (!hasRole(user, 'MANAGER', 'RISK')) return <Blank title={t('state.noRight')} />;
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.risk')}</h1>
        <ProductSelect value={product} onChange={setProduct} />
      </div>
      <div className="body scrolled">
        <Gauges product={product} />
        <h2>{t('risk.breaches')}</h2>
        <Breaches />
        <Rules />
      </div>
      {!hasRole(user, 'RISK') && <RiskWatch />}
    </div>
  );
}
