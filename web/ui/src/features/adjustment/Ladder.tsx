import { useTranslation } from 'react-i18next';
import type { Rung } from '../../api/wire';
import { nameOfCheck } from '../../components/checks';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { money, percent } from '../../domain/figures';

/** Where the product stands now and at each step until all that is open is done. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  const { t } = useTranslation();
  if (!rungs.length) return null;
  const columns: LedgerColumn<Rung>[] = [
    {
      head: t('ladder.step'),
      cell: ({ step }) => t(`ladder.${step}` as 'ladder.NOW', { defaultValue: step }),
    },
    { head: t('ladder.netDelta'), figure: true, cell: (rung) => money(rung.net_delta_value) },
    { head: t('adjust.margin'), figure: true, cell: (rung) => money(rung.margin) },
    { head: t('check.name.RISK_DEGREE'), figure: true, cell: (rung) => percent(rung.risk_degree) },
    {
      head: t('ladder.crossed'),
      cell: ({ crossed }) =>
        crossed?.length ? (
          <span className="danger">! {crossed.map((rule) => nameOfCheck(t, rule)).join(' · ')}</span>
        ) : (
          t('ladder.none')
        ),
    },
  ];
  return (
    <LedgerTable caption={t('ladder.caption')} columns={columns} rows={rungs} keyOf={({ step }) => step} />
  );
}
