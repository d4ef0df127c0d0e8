import { useTranslation } from 'react-i18next';
import type { Drift } from '../../api/wire';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { lots, money, percent, price } from '../../domain/figures';
import { clock } from '../../domain/times';

const figureOf = (drift: Drift, value: string | null): string => {
  if (drift.figure === 'PRICE') return price(value, null);
  return drift.figure === 'POSITION' ? lots(value) : money(value);
};

/** How far price, position and delta value had moved since the submission, as of `at` (local clock, ms). */
export function DriftTable({ drift, at }: { drift: readonly Drift[]; at: number }) {
  const { t } = useTranslation();
  const columns: LedgerColumn<Drift>[] = [
    { head: t('col.code'), cell: (row) => <span className="code">{row.c_instrument_id}</span> },
    { head: t('drift.figure'), cell: (row) => t(`drift.${row.figure}`) },
    { head: t('drift.submitted'), figure: true, cell: (row) => figureOf(row, row.submitted) },
    { head: t('drift.now'), figure: true, cell: (row) => figureOf(row, row.now) },
    { head: t('drift.moved'), figure: true, cell: (row) => percent(row.moved) },
    { head: t('drift.tolerance'), figure: true, cell: (row) => percent(row.tolerance) },
    {
      head: t('drift.verdict'),
      cell: (row) =>
        row.beyond ? <span className="tag danger">! {t('drift.beyond')}</span> : t('drift.within'),
    },
  ];
  return (
    <LedgerTable
      caption={`${t('drift.caption')} · ${t('drift.at', { time: clock(at) })}`}
      columns={columns}
      rows={drift}
      keyOf={(row) => `${row.c_instrument_id}|${row.figure}`}
    />
  );
}
