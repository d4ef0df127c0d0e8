import { Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useProducts } from '../../app/products';
import { go } from '../../app/routes';
import { productsWith, useUser } from '../../app/session';
import { Blank, Failure, Loading } from '../../components/Blank';
import { Editor } from './Editor';
import { lastProduct, rememberProduct } from './drafts';

export function Adjustment({ product }: { product: string | undefined }) {
  const { t } = useTranslation();
  const user = useUser();
  const products = useProducts();
  const manages = productsWith(user, 'MANAGER');
  const mine = (products.data ?? []).filter(({ code }) => manages.all || manages.codes.has(code));
  const last = lastProduct();
  const chosen = mine.find(({ code }) => code === (product ?? last));
  useEffect(() => {
    if (chosen) rememberProduct(chosen.code);
  }, [chosen]);

  if (products.error) return <Failure error={products.error} retry={() => void products.refetch()} />;
  if (!products.data) return <Loading />;
  if (mine.length === 0) {
    return (
      <Blank title={t('state.noRight')}>
        <p>{t('adjust.noRight')}</p>
      </Blank>
    );
  }
  const picker = (
    <Select
      aria-label={t('product.label')}
      placeholder={t('adjust.chooseProduct')}
      value={chosen?.code ?? null}
      onChange={(code) => code && go({ page: 'adjust', product: code })}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180 }}
      options={mine.map(({ code, name, state }) => ({
        value: code,
        label: `${code} ${name}${state === 'ACTIVE' ? '' : ` · ${t(`product.${state}`)}`}`,
      }))}
    />
  );
  return (
    <div className="screen">
      <div className="tools">
        <h1>{t('adjust.title')}</h1>
        {picker}
        {chosen && chosen.state !== 'ACTIVE' && (
          <span className="tag warn">{t(`product.${chosen.state}`)}</span>
        )}
      </div>
      {chosen ? (
        <div className="screen" style={{ padding: 0 }}>
          <Editor key={chosen.code} product={chosen.code} />
        </div>
      ) : (
        <Blank title={t('adjust.chooseProduct')}>
          <p>{t('adjust.yours')}</p>
        </Blank>
      )}
    </div>
  );
}
