import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRule, changeRule, tryRule } from '../../api/calls';
import type { CheckRule } from '../../api/wire';
import { useAct } from '../../app/act';
import { actorOn } from '../../app/actor';
import { useProducts } from '../../app/products';
import { useUser } from '../../app/session';
import { ActModal } from '../../components/ActModal';
import { AsWritten } from '../../components/AsWritten';
import { CHECK_KINDS, inPercent, nameOfCheck } from '../../components/checks';
import { ALL, OF_HOUSE, type RuleDraft, SIDED, blank, draftOf, limitOf, requestOf } from './draft';
import { Trials } from './Trials';
import { RULES } from './useGauges';

const LEVELS = ['RECORD', 'WARN', 'BLOCK'] as const;

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  bad?: boolean;
  maxLength?: number;
}

function Field({ label, value, onChange, type = 'text', bad = false, maxLength = 32 }: FieldProps) {
  return (
    <div>
      <label className="stacked">
        {label}
        <Input
          type={type}
          value={value}
          maxLength={maxLength}
          {...(bad && { status: 'error' as const })}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {type === 'date' && <AsWritten value={value} />}
    </div>
  );
}

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
        </label>
        <label className="stacked">
          {t('risk.level')}
          <Select
            aria-label={t('risk.level')}
            value={draft.level}
            onChange={(level) => change({ level })}
            options={LEVELS.map((value) => ({ value, label: t(`check.level.${value}`) }))}
          />
        </label>
        <label className="stacked">
          {t('col.product')}
          <Select
            aria-label={t('col.product')}
            value={draft.product}
            onChange={(product) => change({ product })}
            options={products.map((value) => ({ value, label: value === ALL ? t('user.all') : value }))}
          />
        </label>
        <Field
          label={`${t('risk.limit')}${inPercent(draft.kind) ? ' (%)' : ''}`}
          value={draft.limit}
          bad={faulty && draft.limit !== ''}
          onChange={(value) => change({ limit: value })}
        />
        <Field
          label={t('col.exchange')}
          value={draft.exchange}
          onChange={(exchange) => change({ exchange })}
        />
        <Field label={t('col.code')} value={draft.contract} onChange={(contract) => change({ contract })} />
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
          </label>
        )}
      </div>
      <div>
        <Checkbox checked={draft.active} onChange={(event) => change({ active: event.target.checked })}>
          {t('risk.on')}
        </Checkbox>
        {OF_HOUSE.includes(draft.kind) && (
          <Checkbox checked={draft.house} onChange={(event) => change({ house: event.target.checked })}>
            {t('risk.house')}
          </Checkbox>
        )}
      </div>
      <div className="form-grid">
        <Field type="date" label={t('risk.from')} value={draft.from} onChange={(from) => change({ from })} />
        <Field type="date" label={t('risk.to')} value={draft.to} onChange={(to) => change({ to })} />
      </div>
      <Field label={t('col.note')} value={draft.note} maxLength={500} onChange={(note) => change({ note })} />
      <div>
        <Button disabled={faulty} loading={trial.isPending} onClick={onTry}>
          {t('risk.try')}
        </Button>
      </div>
      {trial.data && <Trials of={trial.data} kind={draft.kind} />}
      <Field label={t('act.reasonOptional')} value={reason} maxLength={500} onChange={setReason} />
    </ActModal>
  );
}
