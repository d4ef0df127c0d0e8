import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  required: boolean;
  onChange: (reason: string) => void;
}

/** Why it is done, and whether that has to be said. */
export function ReasonField({ value, required, onChange }: Props) {
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
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
