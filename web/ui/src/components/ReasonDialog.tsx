import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../api/problem';
import type { Acknowledgement } from '../api/wire';
import { useAct } from '../app/act';
import { useRefresh } from '../app/refresh';
import {
  Acknowledge,
  type Reasons,
  type Warning,
  acknowledged,
  allGiven,
  mergeWarnings,
  warningsOf,
} from './Acknowledge';
import { ActModal } from './ActModal';
import { standsAt, troubleAt } from './FieldTrouble';
import { ReasonField } from './ReasonField';

interface Props {
  title: string;
  hint?: string;
  confirm: string;
  required: boolean;
  danger?: boolean;
  send: (reason: string, key: string, said: { acknowledge?: Acknowledgement[] }) => Promise<Result<unknown>>;
  onClose: () => void;
}

/** An act that needs nothing but a reason, and what its warnings want. */
export function ReasonDialog({ required, send, onClose, ...words }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const refresh = useRefresh();
  const { submission, run } = useAct<unknown>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
    if (now.state === 'done') onClose();
  });
  const [reasons, setReasons] = useState<Reasons>({});
  const [known, setKnown] = useState<readonly Warning[]>([]);
  const late = submission.state === 'refused' ? warningsOf(submission.problem) : [];
  const warnings = mergeWarnings(known, late);
  const given = reason.trim();
  const confirm = () => {
    setKnown(warnings);
    run(words.title, (key) => send(given, key, acknowledged(warnings, reasons)));
  };
  return (
    <ActModal
      {...words}
      lacking={[
        required && given === '' && t('lacking.reason'),
        !allGiven(warnings, reasons) && t('lacking.acknowledged'),
      ]}
      submission={submission}
      elsewhere={(field) => late.some(({ rule }) => rule === field.rule) || standsAt('reason')(field)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Acknowledge warnings={warnings} reasons={reasons} onChange={setReasons} />
      <ReasonField
        required={required}
        value={reason}
        trouble={troubleAt(submission, 'reason')}
        onChange={setReason}
      />
    </ActModal>
  );
}
