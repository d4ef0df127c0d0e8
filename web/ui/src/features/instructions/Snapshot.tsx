import type { Line, SnapshotRow } from '../../api/wire';
import { useContracts, useTicks } from '../../app/contracts';
import { Amount } from '../../components/Amount';
import { headed, useCounting } from '../../components/counting';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { fixed, lots, percent, price } from '../../domain/figures';
import { moment } from '../../domain/times';

/** The rows of all lines, each once: a line and its amendments stand on the same ones. */
export const snapshotOf = (lines: readonly Line[]): readonly SnapshotRow[] => {
  const rows = lines.flatMap((line) => line.snapshot ?? []);
  return rows.filter(({ id }, at) => id === null || rows.findIndex((other) => other.id === id) === at);
};

/** What the product held, and at which prices, when the instruction was given. */
export function Snapshot({ rows }: { rows: readonly SnapshotRow[] }) {
  const counting = useCounting();
  const { t } = counting;
  const known = useContracts();
  const ids = rows.map((row) => row.c_instrument_id);
  const underlying = (id: string | null) => known.get(id ?? '')?.c_underlying_id ?? null;
  const tickOf = useTicks([...ids, ...ids.map(underlying)]);
  const columns: LedgerColumn<SnapshotRow>[] = [
    { head: t('col.code'), cell: (row) => <span className="code">{row.c_instrument_id}</span> },
    { head: t('col.account'), cell: (row) => row.account_id },
    { head: t('col.side'), cell: (row) => t(`side.${row.direction}`) },
    { head: t('col.yesterday'), figure: true, cell: (row) => lots(row.yesterday_qty) },
    { head: t('col.today'), figure: true, cell: (row) => lots(row.today_qty) },
    { head: t('col.frozen'), figure: true, cell: (row) => lots(row.frozen_qty) },
    {
      head: headed(counting, t('col.openCost')),
      figure: true,
      cell: (row) => <Amount value={row.open_cost} headed />,
    },
    { head: t('col.price'), figure: true, cell: (row) => price(row.price, tickOf(row.c_instrument_id)) },
    { head: t('col.priceTime'), cell: (row) => moment(row.price_time) },
    { head: t('col.delta'), figure: true, cell: (row) => fixed(row.delta, 4) },
    {
      head: t('col.underlyingPrice'),
      figure: true,
      cell: (row) => price(row.underlying_price, tickOf(underlying(row.c_instrument_id))),
    },
    { head: t('col.impliedVol'), figure: true, cell: (row) => percent(row.implied_vol) },
  ];
  return (
    <LedgerTable
      caption={t('instruction.takenAt')}
      columns={columns}
      rows={rows}
      keyOf={(row, index) => String(row.id ?? index)}
    />
  );
}
