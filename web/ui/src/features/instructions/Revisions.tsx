import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decide } from '../../api/calls';
import type { Change, Decision, Instruction, Revision } from '../../api/wire';
import { useActorOn } from '../../app/actor';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { ReasonDialog } from '../../components/ReasonDialog';
import { StatusTag } from '../../components/StatusTag';
import { type Asked, askedOf } from '../../domain/acts';
import { decimal, lots, signed } from '../../domain/figures';
import { moment } from '../../domain/times';

const DECISIONS: Readonly<Record<'approval' | 'rejection' | 'lines', readonly Decision[]>> = {
  approval: ['APPROVED', 'REJECTED'],
  rejection: ['REJECTED'],
  lines: ['ACCEPTED', 'REFUSED'],
};

interface Deciding {
  decision: Decision;
  positions: readonly number[] | undefined;
}

const idsOf = (changes: readonly Change[]) =>
  changes.flatMap(({ position_id }) => (position_id === null ? [] : [position_id]));

function Diff({ revision, asked, onDecide }: DiffProps) {
  const { t } = useTranslation();
  const mine = asked?.kind === 'lines' ? new Set(asked.changes.map((one) => one.c_instrument_id)) : undefined;
  const said = (change: Change) => {
    if (change.decision) {
      const by = `${change.decided_by ?? ''} ${change.reason ?? ''}`;
      return (
        <>
          {t(`decision.${change.decision}`)} <span className="muted">{by}</span>
        </>
      );
    }
    if (!mine?.has(change.c_instrument_id)) return change.asked ? t('revision.waits') : '';
    return (
      <span className="acts">
        {DECISIONS.lines.map((decision) => (
          <Button key={decision} onClick={() => onDecide({ decision, positions: idsOf([change]) })}>
            {t(`decision.do.${decision}`)}
          </Button>
        ))}
      </span>
    );
  };
  const difference = (change: Change) =>
    decimal(change.to)
      ?.minus(decimal(change.from) ?? 0)
      .toFixed();
  const columns: LedgerColumn<Change>[] = [
    { head: t('col.code'), cell: (change) => <span className="code">{change.c_instrument_id}</span> },
    {
      head: t('amend.from'),
      figure: true,
      cell: (change) => (change.from === null ? t('amend.added') : <del>{lots(change.from)}</del>),
    },
    { head: t('amend.to'), figure: true, cell: (change) => <strong>{lots(change.to)}</strong> },
    { head: t('col.difference'), figure: true, cell: (change) => signed(difference(change), 0) },
    { head: t('revision.said'), cell: said },
  ];
  return (
    <LedgerTable
      caption={`${t('amend.targets')} · ${t('revision.caption', { n: revision.revision })}`}
      columns={columns}
      rows={revision.changes}
      keyOf={(change) => change.c_instrument_id}
    />
  );
}

interface DiffProps {
  revision: Revision;
  asked: Asked;
  onDecide: (deciding: Deciding) => void;
}

function OneRevision({ of, revision }: { of: Instruction; revision: Revision }) {
  const { t } = useTranslation();
  const actor = useActorOn(of.product_code);
  const [deciding, setDeciding] = useState<Deciding>();
  const asked = askedOf(of, revision, actor);
  const all = asked?.kind === 'lines' ? idsOf(asked.changes) : undefined;
  return (
    <section aria-label={t('revision.caption', { n: revision.revision })} className="sheet">
      <div className="tools">
        <strong>{t('revision.caption', { n: revision.revision })}</strong>
        <StatusTag status={revision.status} />
        <span className="muted">
          {t('instruction.by', { actor: revision.created_by, at: moment(revision.created_at) })}
        </span>
        <span>{revision.reason}</span>
        {asked &&
          DECISIONS[asked.kind].map((decision) => (
            <Button
              key={decision}
              type={decision === 'APPROVED' || decision === 'ACCEPTED' ? 'primary' : 'default'}
              onClick={() => setDeciding({ decision, positions: all })}
            >
              {t(
                asked.kind === 'lines' ? `decision.all.${decision as 'ACCEPTED'}` : `decision.do.${decision}`,
              )}
            </Button>
          ))}
      </div>
      <Diff revision={revision} asked={asked} onDecide={setDeciding} />
      {deciding && (
        <ReasonDialog
          title={`${t(`decision.do.${deciding.decision}`)} · ${t('revision.caption', { n: revision.revision })}`}
          confirm={t(`decision.do.${deciding.decision}`)}
          required={deciding.decision === 'REJECTED'}
          danger={deciding.decision === 'REJECTED' || deciding.decision === 'REFUSED'}
          send={(reason, key, said) =>
            decide(
              of.id ?? 0,
              revision.revision,
              {
                status: deciding.decision,
                ...(deciding.positions && { position_ids: [...deciding.positions] }),
                ...(reason && { reason }),
                ...said,
              },
              key,
            )
          }
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  );
}

/** All amendments, newest first, each with what it changes and who said what of it. */
export function Revisions({ of }: { of: Instruction }) {
  const { t } = useTranslation();
  const revisions = [...(of.revisions ?? [])].sort((a, b) => b.revision - a.revision);
  if (!revisions.length) return <p className="muted">{t('revision.none')}</p>;
  return (
    <div className="sheet">
      {revisions.map((revision) => (
        <OneRevision key={revision.revision} of={of} revision={revision} />
      ))}
    </div>
  );
}
