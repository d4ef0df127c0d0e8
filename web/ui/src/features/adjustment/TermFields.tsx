import { Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../api/wire';
import { AsWritten } from '../../components/AsWritten';
import type { Terms } from './drafts';

interface Props {
  terms: Terms;
  /** The deadline has passed. */
  late: boolean;
  onChange: (change: Partial<Terms>) => void;
}

/** Note, urgency and deadline of an instruction. */
export function TermFields({ terms: { note, urgency, deadline }, late, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('adjust.note')}
        <Input
          style={{ width: 240 }}
          maxLength={2000}
          placeholder={t('adjust.noteHint')}
          value={note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </label>
      <Segmented<Urgency>
        aria-label={t('adjust.urgency')}
        value={urgency}
        onChange={(chosen) => onChange({ urgency: chosen })}
        options={[
          { value: 'NORMAL', label: t('adjust.NORMAL') },
          { value: 'URGENT', label: t('adjust.URGENT') },
        ]}
      />
      <label>
        {t('adjust.deadline')}
        <Input
          type="datetime-local"
          style={{ width: 180 }}
          title={t('adjust.deadlineHint')}
          {...(late ? { status: 'error' as const } : {})}
          value={deadline}
          onChange={(event) => onChange({ deadline: event.target.value })}
        />
      </label>
      <AsWritten value={deadline} />
      {late && (
        <span className="danger" role="alert">
          ✕ {t('rule.deadline')}
        </span>
      )}
    </>
  );
}
