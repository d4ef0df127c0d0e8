import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { products } from '../../api/calls';
import type { Product } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { useBlindInterval } from '../../app/desk';
import { PRODUCTS } from '../../app/products';
import { hasRole, useUser } from '../../app/session';
import { Blank, OutdatedNote, unread } from '../../components/Blank';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { money, percent } from '../../domain/figures';
import { StateDialog } from './StateDialog';
import { StopDialog } from './StopDialog';

type Doing = { act: 'change' | 'pause' | 'cancel'; code: string };

/** What the person may do to the product; what he may not is not there. */
function Acts({ of, onBegin }: { of: Product; onBegin: (doing: Doing) => void }) {
  const { t } = useTranslation();
  const { roles } = actorOn(useUser(), of.code);
  const acts: readonly Doing['act'][] = [
    ...(roles.has('RISK') ? (['change'] as const) : []),
    ...(roles.has('RISK') || roles.has('MANAGER') ? (['pause', 'cancel'] as const) : []),
  ];
  return (
    <span className="acts">
      {acts.map((act) => (
        <Button
          key={act}
          danger={act === 'cancel'}
          aria-label={`${t(`products.${act}`)} ${of.code}`}
          onClick={() => onBegin({ act, code: of.code })}
        >
          {t(`products.${act}`)}
        </Button>
      ))}
    </span>
  );
}

/** What each product takes; RISK sets it, and stops a product as a manager does. */
export function Products() {
  const { t } = useTranslation();
  const user = useUser();
  const [doing, setDoing] = useState<Doing>();
  const query = useQuery({ queryKey: PRODUCTS, queryFn: products, refetchInterval: useBlindInterval() });
  if (!hasRole(user, 'MANAGER', 'RISK')) return <Blank title={t('state.noRight')} />;
  if (!query.data) return unread(query);
  const columns: LedgerColumn<Product>[] = [
    { head: t('col.product'), cell: ({ code }) => <strong className="code">{code}</strong> },
    { head: t('col.name'), cell: ({ name }) => name },
    {
      head: t('products.state'),
      cell: ({ state }) => (
        <span className={`tag ${state === 'ACTIVE' ? 'good' : 'warn'}`}>{t(`product.${state}`)}</span>
      ),
    },
    { head: t('products.approvals'), figure: true, cell: (of) => of.approvals_required },
    { head: t('products.drift'), figure: true, cell: (of) => percent(of.drift_tolerance) },
    { head: t('products.account'), cell: (of) => of.default_account_id ?? '--' },
    { head: t('products.nav'), figure: true, cell: (of) => money(of.nav) },
    { head: t('products.acts'), cell: (of) => <Acts of={of} onBegin={setDoing} /> },
  ];
  const of = query.data.results.find(({ code }) => code === doing?.code);
  const close = () => setDoing(undefined);
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('nav.products')}</h1>
      </div>
      <div className="body scrolled">
        <LedgerTable
          caption={t('products.caption', { count: query.data.count })}
          columns={columns}
          rows={query.data.results.filter(({ state }) => (state as string | null) !== null)}
          keyOf={({ code }) => code}
        />
      </div>
      <OutdatedNote query={query} />
      {of && doing?.act === 'change' && <StateDialog of={of} onClose={close} />}
      {of && doing && doing.act !== 'change' && <StopDialog of={of} act={doing.act} onClose={close} />}
    </div>
  );
}
