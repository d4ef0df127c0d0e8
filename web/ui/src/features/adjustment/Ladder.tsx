import { useTranslation } from 'react-i18next';
import type { Rung } from '../../api/wire';
import { Amount } from '../../components/Amount';
import { headed, useCounting } from '../../components/counting';
import { nameOfCheck } from '../../components/checks';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { percent } from '../../domain/figures';

/** Where the product stands now and at each step until all that is open is done. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  const { t } = useTranslation();
  const counting = useCounting();
  if (!rungs.length) return null;
  const columns: LedgerColumn<Rung>[] = [
    {
      head: t('ladder.step'),
      cell: ({ step }) => t(`ladder.${step}` as 'ladder.NOW', { defaultValue: step }),
    },
    {
      head: headed(counting, t('ladder.netDelta')),
      figure: true,
      cell: (rung) => <Amount value={rung.net_delta_value} headed />,
    },
    {
      head: headed(counting, t('adjust.margin')),
      figure: true,
      cell: (rung) => <Amount value={rung.margin} headed />,
    },
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
