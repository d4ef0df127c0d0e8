import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRule, changeRule, tryRule } from '../../api/calls';
import type { CheckRule } from '../../api/wire';
import { useAct } from '../../app/act';
import { actorOn } from '../../app/actor';
import { useProducts } from '../../app/products';
import { useUser } from '../../app/session';
import { ActModal } from '../../components/ActModal';
import { FieldTrouble, standsAt, troubleAt } from '../../components/FieldTrouble';
import { CHECK_KINDS, inPercent, nameOfCheck } from '../../components/checks';
import { ALL, OF_HOUSE, type RuleDraft, SIDED, blank, draftOf, limitOf, requestOf } from './draft';
import { Field } from './Field';
import { Trials } from './Trials';
import { RULES } from './useGauges';

/** What has a place of its own in the dialog, as it goes to the desk. */
const FIELDS = [
  'kind',
  'level',
  'product_code',
  'c_exchange_id',
  'c_instrument_id',
  'limit_value',
  'note',
  'effective_from',
  'effective_to',
  'reason',
];
const LEVELS = ['RECORD', 'WARN', 'BLOCK'] as const;

/** Products on which the person keeps the rules; `*` where that is all of them. */
function useOwnProducts(): readonly string[] {
  const user = useUser();
  const { data = [] } = useProducts();
  const mine = (code: string) => actorOn(user, code).roles.has('RISK');
  return [...(mine(ALL) ? [ALL] : []), ...data.map(({ code }) => code).filter(mine)];
}

/** A rule is written, tried against today's book, and kept. */
export function RuleDialog({ of, onClose }: { of: CheckRule | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const products = useOwnProducts();
  const [draft, setDraft] = useState<RuleDraft>(() => (of ? draftOf(of) : blank(products[0] ?? ALL)));
  const [reason, setReason] = useState('');
  const limit = limitOf(draft);
  const faulty = limit === undefined;
  const again = () => void queries.invalidateQueries({ queryKey: RULES });
  const trial = useMutation({ mutationFn: tryRule });
  const change = (part: Partial<RuleDraft>) => {
    setDraft((was) => ({ ...was, ...part }));
    trial.reset();
  };
  const { submission, run } = useAct<CheckRule>((now) => {
    if (now.state === 'done' || now.state === 'refused') again();
    if (now.state === 'done') onClose();
  }, again);
  const at = (name: string) => troubleAt(submission, name);
  const title = of ? `${t('risk.change')} #${of.id}` : t('risk.add');
  const keep = () => {
    if (limit === undefined) return;
    const body = { ...requestOf(draft, limit, of), reason: reason.trim() || null };
    run(title, (key) => (of ? changeRule(of.id, body, key) : addRule(body, key)));
  };
  const onTry = () => {
    if (limit !== undefined) trial.mutate(requestOf(draft, limit, of));
  };
  return (
    <ActModal
      title={title}
      confirm={t('risk.keep')}
      lacking={[faulty && t('lacking.limit')]}
      submission={submission}
      elsewhere={standsAt(...FIELDS, ...(SIDED.includes(draft.kind) ? ['direction'] : []))}
      onConfirm={keep}
      onClose={onClose}
    >
      <div className="form-grid">
        <label className="stacked">
          {t('check.rule')}
          <Select
            aria-label={t('check.rule')}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={CHECK_KINDS.map((value) => ({ value, label: nameOfCheck(t, value) }))}
          />
          <FieldTrouble text={at('kind')} />
        </label>
        <label className="stacked">
          {t('risk.level')}
          <Select
            aria-label={t('risk.level')}
            value={draft.level}
            onChange={(level) => change({ level })}
            options={LEVELS.map((value) => ({ value, label: t(`check.level.${value}`) }))}
          />
          <FieldTrouble text={at('level')} />
        </label>
        <label className="stacked">
          {t('col.product')}
          <Select
            aria-label={t('col.product')}
            value={draft.product}
            onChange={(product) => change({ product })}
            options={products.map((value) => ({ value, label: value === ALL ? t('user.all') : value }))}
          />
          <FieldTrouble text={at('product_code')} />
        </label>
        <Field
          label={`${t('risk.limit')}${inPercent(draft.kind) ? ' (%)' : ''}`}
          value={draft.limit}
          trouble={at('limit_value')}
          bad={faulty && draft.limit !== ''}
          onChange={(value) => change({ limit: value })}
        />
        <Field
          label={t('col.exchange')}
          value={draft.exchange}
          trouble={at('c_exchange_id')}
          onChange={(exchange) => change({ exchange })}
        />
        <Field
          label={t('col.code')}
          value={draft.contract}
          trouble={at('c_instrument_id')}
          onChange={(contract) => change({ contract })}
        />
        {SIDED.includes(draft.kind) && (
          <label className="stacked">
            {t('risk.direction')}
            <Select
              aria-label={t('risk.direction')}
              value={draft.direction}
              onChange={(direction) => change({ direction })}
              options={['', 'LONG', 'SHORT'].map((value) => ({
                value,
                label: t(`risk.side.${value || 'both'}` as 'risk.side.both'),
              }))}
            />
            <FieldTrouble text={at('direction')} />
          </label>
        )}
      </div>
      <div>
        <Checkbox checked={draft.active} onChange={(event) => change({ active: event.target.checked })}>
          {t('risk.on')}
        </Checkbox>
        {OF_HOUSE.includes(draft.kind) && products.includes(ALL) && (
          <Checkbox checked={draft.house} onChange={(event) => change({ house: event.target.checked })}>
            {t('risk.house')}
          </Checkbox>
        )}
      </div>
      <div className="form-grid">
        <Field
          type="date"
          label={t('risk.from')}
          value={draft.from}
          trouble={at('effective_from')}
          onChange={(from) => change({ from })}
        />
        <Field
          type="date"
          label={t('risk.to')}
          value={draft.to}
          trouble={at('effective_to')}
          onChange={(to) => change({ to })}
        />
      </div>
      <Field
        label={t('col.note')}
        value={draft.note}
        trouble={at('note')}
        maxLength={500}
        onChange={(note) => change({ note })}
      />
      <div>
        <Button disabled={faulty} loading={trial.isPending} onClick={onTry}>
          {t('risk.try')}
        </Button>
      </div>
      {trial.data && <Trials of={trial.data} kind={draft.kind} />}
      <Field
        label={t('act.reasonOptional')}
        value={reason}
        trouble={at('reason')}
        maxLength={500}
        onChange={setReason}
      />
    </ActModal>
  );
}
