import { useTranslation } from 'react-i18next';
import type { Drift } from '../../api/wire';
import { useTicks } from '../../app/contracts';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { type Tick, lots, money, percent, price } from '../../domain/figures';
import { clock } from '../../domain/times';

const figureOf = (drift: Drift, value: string | null, tick: Tick): string => {
  if (drift.figure === 'PRICE') return price(value, tick);
  return drift.figure === 'POSITION' ? lots(value) : money(value);
};

interface Props {
  drift: readonly Drift[];
  /** Local clock, ms. */
  at: number;
  /** The act that it is shown for, where it stands beside that of the sheet. */
  act?: string;
}

/** How far price, position and delta value had moved since the submission, as of `at`. */
export function DriftTable({ drift, at, act }: Props) {
  const { t } = useTranslation();
  const tickOf = useTicks(drift.map((row) => row.c_instrument_id));
  const written = (row: Drift, value: string | null) => figureOf(row, value, tickOf(row.c_instrument_id));
  const columns: LedgerColumn<Drift>[] = [
    { head: t('col.code'), cell: (row) => <span className="code">{row.c_instrument_id}</span> },
    { head: t('drift.figure'), cell: (row) => t(`drift.${row.figure}`) },
    { head: t('drift.submitted'), figure: true, cell: (row) => written(row, row.submitted) },
    { head: t('drift.now'), figure: true, cell: (row) => written(row, row.now) },
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
      caption={[act, t('drift.caption'), t('drift.at', { time: clock(at) })].filter(Boolean).join(' · ')}
      columns={columns}
      rows={drift}
      keyOf={(row) => `${row.c_instrument_id}|${row.figure}`}
    />
  );
}
