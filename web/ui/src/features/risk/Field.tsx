import { Input } from 'antd';
import { AsWritten } from '../../components/AsWritten';
import { FieldTrouble } from '../../components/FieldTrouble';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  bad?: boolean;
  trouble: string | undefined;
  maxLength?: number;
}

/** What is typed of a rule, with what is wrong with it. */
export function Field({ label, value, onChange, type = 'text', trouble, maxLength = 32, ...of }: FieldProps) {
  const bad = (of.bad ?? false) || trouble !== undefined;
  return (
    <div>
      <label className="stacked">
        {label}
        <Input
          type={type}
          value={value}
          maxLength={maxLength}
          aria-invalid={bad}
          {...(bad && { status: 'error' as const })}
          onChange={(event) => onChange(event.target.value)}
        />
        <FieldTrouble text={trouble} />
      </label>
      {type === 'date' && <AsWritten value={value} />}
    </div>
  );
}
