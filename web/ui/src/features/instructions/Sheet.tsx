import { useQuery } from '@tanstack/react-query';
import { Progress, Tabs } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { instruction } from '../../api/calls';
import type { Instruction, SnapshotRow, Step } from '../../api/wire';
import { useUser } from '../../app/session';
import { Failure, Loading } from '../../components/Blank';
import { Signed } from '../../components/Figure';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { StatusTag } from '../../components/StatusTag';
import { decimal, fixed, lots, money, numeric, percent, price } from '../../domain/figures';
import { isStatus } from '../../domain/statuses';
import { moment } from '../../domain/times';
import { LinesTable } from './LinesTable';
import { seen } from './unseen';

export const totalChange = (
  of: Instruction | { total_current_delta_value: string | null; total_adjusted_delta_value: string | null },
) =>
  decimal(of.total_adjusted_delta_value)
    ?.minus(decimal(of.total_current_delta_value) ?? 0)
    .toFixed();

function Facts({ of }: { of: Instruction }) {
  const { t } = useTranslation();
  const facts: readonly [string, React.ReactNode][] = [
    [t('col.product'), of.product_code],
    [t('col.tradingDay'), of.trading_day ?? '--'],
    [t('col.urgency'), <Urgent key="u" of={of} />],
    [t('col.deadline'), moment(of.deadline)],
    [t('col.currentDelta'), money(of.total_current_delta_value)],
    [t('col.adjustedDelta'), money(of.total_adjusted_delta_value)],
    [t('instruction.change'), <Signed key="c" value={totalChange(of)} />],
    [t('instruction.average'), price(of.roll_up?.avg_price, null)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {!!of.unvalued_lines && (
        <div className="warn">{t('instruction.unvalued', { n: of.unvalued_lines })}</div>
      )}
    </dl>
  );
}

export function Urgent({ of }: { of: Pick<Instruction, 'urgency'> }) {
  const { t } = useTranslation();
  return of.urgency === 'URGENT' ? (
    <span className="tag danger">! {t('adjust.URGENT')}</span>
  ) : (
    t('adjust.NORMAL')
  );
}

function Snapshot({ rows }: { rows: readonly SnapshotRow[] }) {
  const { t } = useTranslation();
  const columns: LedgerColumn<SnapshotRow>[] = [
    { head: t('col.code'), cell: (row) => <span className="code">{row.c_instrument_id}</span> },
    { head: t('col.account'), cell: (row) => row.account_id },
    { head: t('col.side'), cell: (row) => t(`side.${row.direction}`) },
    { head: t('col.yesterday'), figure: true, cell: (row) => lots(row.yesterday_qty) },
    { head: t('col.today'), figure: true, cell: (row) => lots(row.today_qty) },
    { head: t('col.frozen'), figure: true, cell: (row) => lots(row.frozen_qty) },
    { head: t('col.openCost'), figure: true, cell: (row) => money(row.open_cost) },
    { head: t('col.price'), figure: true, cell: (row) => price(row.price, null) },
    { head: t('col.priceTime'), cell: (row) => moment(row.price_time) },
    { head: t('col.delta'), figure: true, cell: (row) => fixed(row.delta, 4) },
    { head: t('col.underlyingPrice'), figure: true, cell: (row) => price(row.underlying_price, null) },
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

function Timeline({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  const word = (status: string | null) =>
    status && isStatus(status) ? t(`status.${status}`) : (status ?? '');
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.at}|${step.kind}|${step.to ?? ''}`}>
          <time dateTime={step.at}>{moment(step.at)}</time>
          <span>{step.actor}</span>
          <span>
            {t(`event.${step.kind}` as 'event.fill.booked', { defaultValue: step.kind })}{' '}
            {step.to && (
              <span className="muted">
                {step.from ? `${word(step.from)} → ` : ''}
                {word(step.to)}
              </span>
            )}
            {step.reason && ` · ${step.reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** One instruction whole; reading it makes it seen. */
export function Sheet({ id }: { id: number }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const query = useQuery({ queryKey: ['instruction', id], queryFn: () => instruction(id) });
  useEffect(() => {
    if (query.data) seen(username, id);
  }, [query.data, username, id]);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const of = query.data;
  const lines = of.adjustments ?? [];
  const done = (numeric(of.roll_up?.filled) ?? 0) * 100;
  return (
    <div className="sheet">
      <div className="tools">
        <StatusTag status={of.status} />
        <span className="muted">
          {t('instruction.by', { actor: of.created_by, at: moment(of.created_at) })}
        </span>
        <Progress
          percent={Math.round(done)}
          size="small"
          style={{ width: 180 }}
          aria-label={t('instruction.filled')}
        />
      </div>
      {of.note && <p className="note fine">{of.note}</p>}
      <Facts of={of} />
      <Tabs
        size="small"
        items={[
          { key: 'lines', label: t('instruction.lines'), children: <LinesTable lines={lines} /> },
          {
            key: 'snapshot',
            label: t('instruction.snapshot'),
            children: <Snapshot rows={lines.flatMap((line) => line.snapshot ?? [])} />,
          },
          {
            key: 'timeline',
            label: t('instruction.timeline'),
            children: <Timeline steps={of.timeline ?? []} />,
          },
        ]}
      />
    </div>
  );
}
