import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amend } from '../../api/calls';
import type { Instruction, Target } from '../../api/wire';
import { useAct } from '../../app/act';
import { useRefresh } from '../../app/refresh';
import {
  Acknowledge,
  type Reasons,
  type Warning,
  acknowledged,
  allGiven,
  mergeWarnings,
  warningsOf,
} from '../../components/Acknowledge';
import { ActModal } from '../../components/ActModal';
import { standsAt, troubleAt } from '../../components/FieldTrouble';
import { ReasonField } from '../../components/ReasonField';
import { type LedgerColumn, LedgerTable } from '../../components/LedgerTable';
import { inForce } from '../../domain/acts';
import { lots } from '../../domain/figures';
import { ContractSearch } from '../../components/ContractSearch';
import { NOWHERE, place } from '../adjustment/problems';
import { Changed, seenOf } from './Changed';
import { type Wanted, faultOf, rebuilt, targetsOf, wantedOf } from './amendment';

/** New targets of an instruction that is under way; the old ones stay in force until it is accepted. */
export function AmendDialog({ of, onClose }: { of: Instruction; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const lines = inForce(of);
  const [wanted, setWanted] = useState(() => wantedOf(lines));
  /** The version that the targets before were read from: the one that is amended. */
  const [seen, setSeen] = useState(() => seenOf(of));
  /** What the answer of the desk counts its lines by. */
  const [sent, setSent] = useState<readonly Target[]>([]);
  const [reason, setReason] = useState('');
  const [reasons, setReasons] = useState<Reasons>({});
  const [known, setKnown] = useState<readonly Warning[]>([]);
  const { submission, run } = useAct<Instruction>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
    if (now.state !== 'done') return;
    void message.success(t('amend.done'));
    onClose();
  });
  const problem = submission.state === 'refused' ? submission.problem : undefined;
  const late = warningsOf(problem);
  const warnings = mergeWarnings(known, late);
  const targets = targetsOf(wanted);
  const placed = problem && !late.length ? place(problem, { adjustments: sent }) : NOWHERE;
  const filled = new Map(lines.map((line) => [line.c_instrument_id, line.roll_up?.filled] as const));
  const set = (id: string, text: string) =>
    setWanted((all) => all.map((one) => (one.id === id ? { ...one, text } : one)));
  const title = `${t('act.amend')} · ${t('instruction.title', { id: of.id ?? '' })}`;
  const send = () => {
    if (!targets || of.id === null) return;
    const id = of.id;
    setKnown(warnings);
    setSent(targets);
    const body = {
      adjustments: targets,
      version: seen.version,
      reason: reason.trim(),
      ...acknowledged(warnings, reasons),
    };
    run(title, (key) => amend(id, body, key));
  };
  const trouble = (one: Wanted) => {
    const fault = faultOf(one);
    return fault ? t(`rule.${fault}`) : placed.lines.get(one.id);
  };
  const columns: LedgerColumn<Wanted>[] = [
    { head: t('col.code'), cell: ({ id }) => <span className="code">{id}</span> },
    { head: t('col.filled'), figure: true, cell: ({ id }) => lots(filled.get(id)) },
    {
      head: t('amend.from'),
      figure: true,
      cell: ({ from }) => (from === null ? t('amend.added') : lots(from)),
    },
    {
      head: t('amend.to'),
      cell: (one) => (
        <>
          <Input
            style={{ width: 120 }}
            inputMode="decimal"
            aria-label={t('adjust.targetOf', { code: one.id })}
            {...(trouble(one) ? { status: 'error' as const } : {})}
            value={one.text}
            onChange={(event) => set(one.id, event.target.value)}
          />{' '}
          {trouble(one) && <span className="danger">✕ {trouble(one)}</span>}
        </>
      ),
    },
  ];
  return (
    <ActModal
      title={title}
      hint={t('amend.hint')}
      confirm={t('amend.confirm')}
      lacking={[
        of.version !== seen.version && t('lacking.seen'),
        !targets && t(wanted.some(faultOf) ? 'lacking.goodTargets' : 'lacking.newTarget'),
        !allGiven(warnings, reasons) && t('lacking.acknowledged'),
        reason.trim() === '' && t('lacking.reason'),
      ]}
      submission={submission}
      elsewhere={(field) =>
        late.length > 0 || /^adjustments\[\d+]/.test(field.field) || standsAt('reason')(field)
      }
      width="min(820px, 94vw)"
      onConfirm={send}
      onClose={onClose}
    >
      {of.version !== seen.version && (
        <Changed
          of={of}
          seen={seen}
          confirm={t('amend.rebuild')}
          onSeen={() => {
            setSeen(seenOf(of));
            setWanted((all) => rebuilt(all, lines));
          }}
        />
      )}
      <LedgerTable caption={t('amend.targets')} columns={columns} rows={wanted} keyOf={({ id }) => id} />
      <ContractSearch
        onPick={({ c_instrument_id: id }) =>
          setWanted((all) =>
            all.some((one) => one.id === id) ? all : [...all, { id, from: null, text: '' }],
          )
        }
      />
      <Acknowledge warnings={warnings} reasons={reasons} onChange={setReasons} />
      <ReasonField required value={reason} trouble={troubleAt(submission, 'reason')} onChange={setReason} />
    </ActModal>
  );
}
