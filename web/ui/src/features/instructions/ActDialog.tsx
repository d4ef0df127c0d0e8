import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeStatus } from '../../api/calls';
import type { Drift, Instruction, StatusRequest } from '../../api/wire';
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
import { type ActName, ASKED, needsReason } from '../../domain/acts';
import { Changed, seenOf } from './Changed';
import { DriftTable } from './Drift';

interface Props {
  act: ActName;
  of: Instruction;
  /** When it was read; local clock, ms. */
  at: number;
  onClose: () => void;
}

/** A change of status: with its reason, the drift to be confirmed and the warnings to be acknowledged. */
export function ActDialog({ act, of, at, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [reasons, setReasons] = useState<Reasons>({});
  const [seen, setSeen] = useState(() => seenOf(of));
  const { submission, run } = useAct<Instruction>((now) => {
    if (now.state === 'refused' || now.state === 'done') refresh();
    if (now.state !== 'done') return;
    void message.success(t('act.done', { act: t(`act.${act}`), status: t(`status.${now.value.status}`) }));
    onClose();
  });
  const [known, setKnown] = useState<{ warnings: readonly Warning[]; drift: readonly Drift[] }>({
    warnings: [],
    drift: [],
  });
  const problem = submission.state === 'refused' ? submission.problem : undefined;
  const warnings = problem ? mergeWarnings(known.warnings, warningsOf(problem)) : known.warnings;
  const refused = problem?.drift.length ? problem.drift : known.drift;
  const drift = act !== 'approve' ? [] : of.drift?.length ? of.drift : refused;
  const beyond = [...drift, ...refused].some((one) => one.beyond);
  // who approves speaks of what he saw; any other act of what is
  const careful = act === 'approve' || act === 'submit';
  const stale = careful && of.version !== seen.version;

  const title = `${t(`act.${act}`)} · ${t('instruction.title', { id: of.id ?? '' })}`;
  const send = () => {
    const status = ASKED[act];
    if (!status || of.id === null) return;
    setKnown({ warnings, drift: refused });
    const id = of.id;
    const body: StatusRequest = {
      status,
      version: of.version,
      ...(reason.trim() && { reason: reason.trim() }),
      ...acknowledged(warnings, reasons),
      ...(confirmed && { confirm_drift: true }),
    };
    run(title, (key) => changeStatus(id, body, key));
  };
  const given = !needsReason(act) || reason.trim() !== '';
  return (
    <ActModal
      title={title}
      hint={t(`act.hint.${act as 'approve'}`)}
      confirm={t(act === 'cancel' ? 'act.cancelIt' : `act.${act}`)}
      danger={act === 'reject' || act === 'cancel'}
      lacking={[
        stale && t('lacking.seen'),
        beyond && !confirmed && t('lacking.drift'),
        !allGiven(warnings, reasons) && t('lacking.acknowledged'),
        !given && t('lacking.reason'),
      ]}
      submission={submission}
      elsewhere={(field) => warnings.some(({ rule }) => rule === field.rule) || standsAt('reason')(field)}
      width={drift.length ? 'min(860px, 94vw)' : 'min(560px, 94vw)'}
      onConfirm={send}
      onClose={onClose}
    >
      {stale ? (
        <Changed of={of} seen={seen} confirm={t('act.seenChange')} onSeen={() => setSeen(seenOf(of))} />
      ) : (
        problem?.status === 412 && of.version !== seen.version && <Changed of={of} seen={seen} />
      )}
      {drift.length > 0 && <DriftTable drift={drift} at={at} act={t(`act.${act}`)} />}
      {act === 'approve' && of.drift === null && <p className="warn">{t('drift.unknown')}</p>}
      {beyond && (
        <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>
          {t('drift.confirm')}
        </Checkbox>
      )}
      <Acknowledge warnings={warnings} reasons={reasons} onChange={setReasons} />
      <ReasonField
        required={needsReason(act)}
        value={reason}
        trouble={troubleAt(submission, 'reason')}
        onChange={setReason}
      />
    </ActModal>
  );
}
