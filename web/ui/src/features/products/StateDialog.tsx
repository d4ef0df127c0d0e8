import { useQueryClient } from '@tanstack/react-query';
import { App, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setProductState } from '../../api/calls';
import type { Product, ProductState } from '../../api/wire';
import { useAct } from '../../app/act';
import { PRODUCTS } from '../../app/products';
import { ActModal } from '../../components/ActModal';
import { FieldTrouble, standsAt, troubleAt } from '../../components/FieldTrouble';
import { ReasonField } from '../../components/ReasonField';
import { asOwn } from '../attention/ownStates';

const STATES: readonly ProductState[] = ['ACTIVE', 'REDUCE_ONLY', 'HALTED'];

/** RISK says what the product takes from now on, of the product as it was seen. */
export function StateDialog({ of, onClose }: { of: Product; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const readAgain = () => void queries.invalidateQueries({ queryKey: PRODUCTS });
  const [state, setState] = useState<ProductState>();
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(of.version);
  const { submission, run } = useAct<Product>((now) => {
    if (now.state === 'done' || now.state === 'refused') readAgain();
    if (now.state !== 'done') return;
    void message.success(t('products.done', { code: of.code, state: t(`product.${now.value.state}`) }));
    onClose();
  }, readAgain);
  const stale = of.version !== seen;
  const title = `${t('products.change')} · ${of.code} ${of.name}`;
  const send = () => {
    if (!state || seen === null) return;
    run(`${title} ${t(`product.${state}`)}`, (key) =>
      asOwn(of.code, state, () => setProductState(of.code, { state, reason }, seen, key)),
    );
  };
  return (
    <ActModal
      title={title}
      confirm={t('products.change')}
      danger={state === 'HALTED'}
      lacking={[
        stale && t('lacking.seen'),
        (state === undefined || state === of.state) && t('lacking.state'),
      ]}
      submission={submission}
      elsewhere={standsAt('state', 'reason')}
      onConfirm={send}
      onClose={onClose}
    >
      {stale && (
        <p className="note" role="alert">
          {t('act.changed')}{' '}
          <button type="button" className="tag accent" onClick={() => setSeen(of.version)}>
            {t('act.seenChange')}
          </button>
        </p>
      )}
      <Radio.Group
        aria-label={t('products.to')}
        value={state ?? null}
        onChange={(event) => setState(event.target.value as ProductState)}
      >
        {STATES.map((value) => (
          <Radio key={value} value={value} disabled={value === of.state} style={{ display: 'flex' }}>
            {t(`product.${value}`)} <span className="muted">· {t(`products.hint.${value}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      <FieldTrouble text={troubleAt(submission, 'state')} />
      <ReasonField
        required={false}
        value={reason}
        trouble={troubleAt(submission, 'reason')}
        onChange={setReason}
      />
    </ActModal>
  );
}
