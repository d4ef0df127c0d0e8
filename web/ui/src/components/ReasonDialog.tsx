import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../api/problem';
import { useAct } from '../app/act';
import { useRefresh } from '../app/refresh';
import { ActModal } from './ActModal';

interface Props {
  title: string;
  hint?: string;
  confirm: string;
  required: boolean;
  danger?: boolean;
  send: (reason: string, key: string) => Promise<Result<unknown>>;
  onClose: () => void;
}

/** An act that needs nothing but a reason. */
export function ReasonDialog({ required, send, onClose, ...words }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const refresh = useRefresh();
  const { submission, run } = useAct<unknown>((now) => {
    if (now.state === 'done' || now.state === 'refused') refresh();
    if (now.state === 'done') onClose();
  });
  const given = reason.trim();
  return (
    <ActModal
      {...words}
      ready={!required || given !== ''}
      submission={submission}
      onConfirm={() => run(words.title, (key) => send(given, key))}
      onClose={onClose}
    >
      <label className="stacked">
        {t(required ? 'act.reason' : 'act.reasonOptional')}
        <Input autoFocus maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
    </ActModal>
  );
}
