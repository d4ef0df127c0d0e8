import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRule } from '../../api/wire';
import { actorOn } from '../../app/actor';
import { hasRole, useUser } from '../../app/session';
import { OutdatedNote, unread } from '../../components/Blank';
import { limitOfCheck, nameOfCheck } from '../../components/checks';
import { LedgerTable } from '../../components/LedgerTable';
import { RemoveRuleDialog } from './RemoveRuleDialog';
import { RuleDialog } from './RuleDialog';
import { useRules } from './useGauges';

/** What part of the book, or whom, a rule is about; empty: all. */
const scopeOf = (t: TFunction, rule: CheckRule): string =>
  [
    rule.c_exchange_id,
    rule.c_type_name,
    rule.c_stype_name,
    rule.c_instrument_id,
    rule.direction && t(`risk.side.${rule.direction}`),
    rule.role && t(`user.role.${rule.role}`),
    rule.house && t('risk.house'),
  ]
    .filter(Boolean)
    .join(' ');

/** The rules the checks go by; RISK keeps them. */
export function Rules() {
  const { t } = useTranslation();
  const user = useUser();
  const query = useRules();
  const [doing, setDoing] = useState<CheckRule | 'new'>();
  const [removing, setRemoving] = useState<CheckRule>();
  if (!query.data) return unread(query);
  const mayChange = (rule: CheckRule) =>
    actorOn(user, (!rule.house && rule.product_code) || '*').roles.has('RISK');
  const name = (rule: CheckRule) => `#${rule.id} ${rule.product_code ?? '*'} ${nameOfCheck(t, rule.kind)}`;
  return (
    <>
      <div className="tools">
        <h2>{t('risk.rules')}</h2>
        {hasRole(user, 'RISK') && (
          <Button type="primary" onClick={() => setDoing('new')}>
            {t('risk.add')}
          </Button>
        )}
      </div>
      <LedgerTable
        caption={t('risk.rulesOf', { count: query.data.count })}
        rows={query.data.results}
        keyOf={({ id }) => String(id)}
        columns={[
          { head: t('check.rule'), cell: ({ kind }) => <strong>{nameOfCheck(t, kind)}</strong> },
          { head: t('col.product'), cell: ({ product_code }) => product_code ?? t('user.all') },
          { head: t('risk.scope'), cell: (of) => scopeOf(t, of) },
          { head: t('risk.level'), cell: ({ level }) => t(`check.level.${level}`) },
          { head: t('risk.limit'), figure: true, cell: (of) => limitOfCheck(of.kind, of.limit_value) },
          { head: t('risk.from'), cell: ({ effective_from }) => effective_from ?? '--' },
          { head: t('risk.to'), cell: ({ effective_to }) => effective_to ?? '--' },
          {
            head: t('risk.active'),
            cell: ({ active }) => (
              <span className={`tag ${active ? 'good' : 'muted'}`}>{t(active ? 'risk.on' : 'risk.off')}</span>
            ),
          },
          { head: t('col.note'), cell: ({ note }) => note ?? '' },
          {
            head: t('products.acts'),
            cell: (of) =>
              mayChange(of) && (
                <span className="tools">
                  <Button aria-label={`${t('risk.change')} ${name(of)}`} onClick={() => setDoing(of)}>
                    {t('risk.change')}
                  </Button>
                  <Button
                    danger
                    aria-label={`${t('risk.remove')} ${name(of)}`}
                    onClick={() => setRemoving(of)}
                  >
                    {t('risk.remove')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      <OutdatedNote query={query} />
      {doing && <RuleDialog of={doing === 'new' ? undefined : doing} onClose={() => setDoing(undefined)} />}
      {removing && (
        <RemoveRuleDialog of={removing} name={name(removing)} onClose={() => setRemoving(undefined)} />
      )}
    </>
  );
}
