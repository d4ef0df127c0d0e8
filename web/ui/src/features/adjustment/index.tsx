import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instruction } from '../../api/calls';
import { useProducts } from '../../app/products';
import { go } from '../../app/routes';
import { productsWith, useUser } from '../../app/session';
import { Blank, OutdatedNote, unread } from '../../components/Blank';
import { DraftPicker } from './DraftPicker';
import { Editor } from './Editor';
import { lastProduct, rememberProduct } from './drafts';

/** The editor on a draft, once that is read. */
function OnDraft({ product, id }: { product: string; id: number }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(false);
  const query = useQuery({ queryKey: ['instruction', id], queryFn: () => instruction(id) });
  if (!query.data) return unread(query);
  const { status, product_code } = query.data;
  if (product_code !== product) return <Blank title={t('state.absent')} />;
  // one that was submitted here stays on the screen until its answer is read
  if (status === 'DRAFT' && !begun) setBegun(true);
  if (status !== 'DRAFT' && !begun) return <Blank title={t('draft.gone')} />;
  return <Editor key={id} product={product} draft={query.data} note={<OutdatedNote query={query} />} />;
}

interface Props {
  product: string | undefined;
  draft: number | undefined;
}

export function Adjustment({ product, draft }: Props) {
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

  if (!products.data) return unread(products);
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
      onChange={(code) => code && go({ page: 'adjust', product: code, draft: undefined })}
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
        {chosen && <DraftPicker key={chosen.code} product={chosen.code} draft={draft} />}
        {chosen && chosen.state !== 'ACTIVE' && (
          <span className="tag warn">{t(`product.${chosen.state}`)}</span>
        )}
      </div>
      {chosen ? (
        <div className="screen" style={{ padding: 0 }}>
          {draft === undefined ? (
            <Editor key={chosen.code} product={chosen.code} draft={undefined} note={null} />
          ) : (
            <OnDraft key={draft} product={chosen.code} id={draft} />
          )}
        </div>
      ) : (
        <Blank title={t('adjust.chooseProduct')}>
          <p>{t('adjust.yours')}</p>
        </Blank>
      )}
    </div>
  );
}
