import { useTranslation } from 'react-i18next';
import type { Result } from '../../api/problem';
import type { TrialRow } from '../../api/wire';
import { figureOfCheck, limitOfCheck } from '../../components/checks';
import { LedgerTable } from '../../components/LedgerTable';
import { Trouble } from '../../components/Trouble';

function Table({ of, kind }: { of: readonly TrialRow[]; kind: string }) {
  const { t } = useTranslation();
  if (!of.length) return <p className="muted">{t('risk.trialNone')}</p>;
  const broken = of.filter(({ passed }) => !passed).length;
  return (
    <LedgerTable
      caption={t('risk.trial', { n: of.length, broken })}
      rows={of}
      keyOf={(row, index) => `${row.product_code}|${row.c_instrument_id ?? ''}|${index}`}
      columns={[
        { head: t('col.product'), cell: ({ product_code }) => product_code },
        { head: t('col.code'), cell: ({ c_instrument_id }) => c_instrument_id ?? '' },
        { head: t('risk.limit'), figure: true, cell: ({ limit_value }) => limitOfCheck(kind, limit_value) },
        {
          head: t('check.measured'),
          figure: true,
          cell: ({ actual_value }) => figureOfCheck(kind, actual_value),
        },
        {
          head: t('check.verdict'),
          cell: ({ passed }) => (
            <span className={`tag ${passed ? 'good' : 'danger'}`}>
              {passed ? t('check.passed') : `! ${t('risk.crossed')}`}
            </span>
          ),
        },
      ]}
    />
  );
}

/** What a rule would say of today's book; nothing of it is kept. */
export function Trials({ of, kind }: { of: Result<readonly TrialRow[]>; kind: string }) {
  const { t } = useTranslation();
  switch (of.kind) {
    case 'ok':
      return <Table of={of.value} kind={kind} />;
    case 'refused':
      return <Trouble problem={of.problem} />;
    case 'unknown':
      return <p className="note bad">{t('state.failed')}</p>;
  }
}
