import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { instruction, markSeen } from '../../api/calls';
import { newKey } from '../../api/http';
import type { Instruction, RollUp, Seen } from '../../api/wire';
import { useUser } from '../../app/session';
import { useVisible } from '../../app/visible';
import { Amount } from '../../components/Amount';
import { OutdatedNote, unread } from '../../components/Blank';
import { DoneBar } from '../../components/DoneBar';
import { type Fact, Facts } from '../../components/Facts';
import { StatusTag } from '../../components/StatusTag';
import { average, decimal, lots, percent } from '../../domain/figures';
import { clock, moment } from '../../domain/times';
import { lookedAt } from '../attention/notices';
import { Acts } from './Acts';
import { Checks } from './Checks';
import { DriftTable } from './Drift';
import { LinesTable } from './LinesTable';
import { Revisions } from './Revisions';
import { Snapshot, snapshotOf } from './Snapshot';
import { Timeline } from './Timeline';
import { seen } from './unseen';
import { useLines } from './useLines';
import { Viewers } from './Viewers';

export const totalChange = (
  of: Instruction | { total_current_delta_value: string | null; total_adjusted_delta_value: string | null },
) =>
  decimal(of.total_adjusted_delta_value)
    ?.minus(decimal(of.total_current_delta_value) ?? 0)
    .toFixed();

const approvalsOf = (of: Instruction): string => {
  const given = (of.approvals ?? []).filter(
    (each) => each.decision === 'APPROVED' && each.revision === of.revision,
  );
  const names = given.map((each) => each.username).join(', ');
  return `${given.length} / ${of.approvals_required ?? 0} ${names}`;
};

function Particulars({ of }: { of: Instruction }) {
  const { t } = useTranslation();
  const facts: readonly Fact[] = [
    [t('col.product'), of.product_code],
    [t('col.tradingDay'), of.trading_day ?? '--'],
    [t('col.urgency'), <Urgent key="u" of={of} />],
    [t('col.deadline'), moment(of.deadline)],
    [t('col.currentDelta'), <Amount key="now" value={of.total_current_delta_value} />],
    [t('col.adjustedDelta'), <Amount key="then" value={of.total_adjusted_delta_value} />],
    [t('instruction.change'), <Amount key="c" value={totalChange(of)} change />],
    [t('instruction.average'), average(of.roll_up?.avg_price)],
    [t('instruction.doneDelta'), percent(of.roll_up?.done_delta)],
    ...(of.approvals_required ? [[t('instruction.approvals'), approvalsOf(of)] satisfies Fact] : []),
  ];
  return (
    <Facts of={facts}>
      {!!of.unvalued_lines && (
        <div className="warn">{t('instruction.unvalued', { n: of.unvalued_lines })}</div>
      )}
    </Facts>
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

/** How much is filled, works in the market, or waits. */
function Progressed({ of }: { of: RollUp }) {
  const { t } = useTranslation();
  return (
    <>
      <DoneBar of={of.done_lots} label={t('instruction.filled')} width={180} />
      <span className="muted">
        {t('instruction.filled')} {lots(of.filled)} · {t('instruction.working')} {lots(of.working)} ·{' '}
        {t('instruction.idle')} {lots(of.idle)}
      </span>
    </>
  );
}

/** It stands there before anybody has seen it: who opens it must not move what is under his pointer. */
function SeenBy({ seen, version }: { seen: readonly Seen[]; version: number }) {
  const { t } = useTranslation();
  return (
    <p className="muted">
      {t('instruction.seenBy')} {!seen.length && t('instruction.seenNone')}
      {seen.map((one) => (
        <span key={one.username} className={one.seen_version < version ? 'muted' : 'good'}>
          {one.username} {clock(one.seen_at)}
          {one.seen_version < version && ` (${t('instruction.seenOlder')})`}{' '}
        </span>
      ))}
    </p>
  );
}

/** Tells the desk once for each version that it was seen, not while the page is hidden. */
function useSeen(of: Instruction | undefined, username: string): void {
  const told = useRef('');
  const visible = useVisible();
  useEffect(() => {
    if (of?.id === null || of === undefined || !visible) return;
    seen(username, of.id);
    lookedAt(username, of.id);
    const known = of.seen?.find((one) => one.username === username)?.seen_version;
    const mark = `${of.id}|${of.version}`;
    if (told.current === mark || (known !== undefined && known >= of.version)) return;
    told.current = mark;
    void markSeen(of.id, newKey());
  }, [of, username, visible]);
}

/** How old the drift may be before an approver's eyes. */
const DRIFT_MS = 4000;

/** One instruction whole; reading it makes it seen. */
export function Sheet({ id }: { id: number }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const query = useQuery({
    queryKey: ['instruction', id],
    queryFn: () => instruction(id),
    // the market makes no event: how far it moved is asked for
    refetchInterval: ({ state }) => (state.data?.status === 'PENDING_APPROVAL' ? DRIFT_MS : false),
  });
  const { outdated, lines } = useLines(query.data);
  useSeen(query.data, username);
  if (!query.data) return unread(query);
  const of = query.data;
  const waiting = (of.revisions ?? []).filter(
    ({ status }) => status === 'PENDING_APPROVAL' || status === 'WAITING',
  ).length;
  const revisions = of.revisions?.length ?? 0;
  const fired = (of.checks ?? []).filter(({ passed }) => !passed).length;
  return (
    <div className="sheet">
      <OutdatedNote query={query.error || !outdated ? query : outdated} />
      <div className="tools">
        <StatusTag status={of.status} />
        <span className="muted">
          {t('instruction.by', { actor: of.created_by, at: moment(of.created_at) })}
        </span>
        {of.roll_up && of.status !== 'DRAFT' && <Progressed of={of.roll_up} />}
        {waiting > 0 && <span className="tag warn">! {t('revision.waiting')}</span>}
        <Viewers of={id} />
      </div>
      <Acts of={of} at={query.dataUpdatedAt} />
      {of.note && <p className="note fine">{of.note}</p>}
      <Particulars of={of} />
      <SeenBy seen={of.seen ?? []} version={of.version} />
      {of.status === 'PENDING_APPROVAL' && !!of.drift?.length && (
        <DriftTable drift={of.drift} at={query.dataUpdatedAt} />
      )}
      <Tabs
        size="small"
        items={[
          { key: 'lines', label: t('instruction.lines'), children: <LinesTable of={of} lines={lines} /> },
          {
            key: 'revisions',
            label: `${t('instruction.revisions')}${revisions ? ` (${revisions})` : ''}`,
            children: <Revisions of={of} />,
          },
          {
            key: 'checks',
            label: `${t('instruction.checks')}${fired ? ` (${fired})` : ''}`,
            children: <Checks checks={of.checks ?? []} />,
          },
          {
            key: 'snapshot',
            label: t('instruction.snapshot'),
            children: <Snapshot rows={snapshotOf(lines)} />,
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
