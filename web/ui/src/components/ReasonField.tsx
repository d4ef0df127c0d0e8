import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldTrouble } from './FieldTrouble';

interface Props {
  value: string;
  required: boolean;
  trouble: string | undefined;
  onChange: (reason: string) => void;
}

/** Why it is done, and whether that has to be said. */
export function ReasonField({ value, required, trouble, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <label className="stacked">
      <span>
        {t(required ? 'act.reason' : 'act.reasonOptional')}
        {required && (
          <span className="danger" aria-hidden>
            {' *'}
          </span>
        )}
      </span>
      <Input
        maxLength={500}
        aria-required={required}
        aria-invalid={trouble !== undefined}
        {...(trouble !== undefined && { status: 'error' as const })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldTrouble text={trouble} />
    </label>
  );
}
