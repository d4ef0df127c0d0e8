import { Input, type InputRef } from 'antd';
import { useId, useLayoutEffect, useRef } from 'react';
import { AsWritten } from '../../components/AsWritten';

interface Props {
  label: string;
  value: string;
  width: number;
  trouble: string | undefined;
  autoFocus?: boolean;
  hint?: string;
  /** Of a moment, to the second. */
  time?: boolean;
  /** Of a value that changes by itself until it is typed: it stays selected, for typing to replace it. */
  offered?: boolean;
  /** Of what tells where the value is from. */
  describedBy?: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
}

/** A labelled field of a form with what is wrong with it. */
export function Entry(props: Props) {
  const { label, value, trouble, autoFocus = false, time = false, offered = false } = props;
  const field = useRef<InputRef>(null);
  const hint = useId();
  useLayoutEffect(() => {
    const input = field.current?.input;
    if (offered && input && input === document.activeElement) input.select();
  }, [offered, value]);
  const entry = (
    <label className="stacked" title={props.hint}>
      <span className="muted">{label}</span>
      <Input
        ref={field}
        autoFocus={autoFocus}
        style={{ width: props.width }}
        {...(time ? { type: 'datetime-local', step: 1 } : { inputMode: 'decimal' as const })}
        {...(trouble ? { status: 'error' as const } : {})}
        aria-invalid={!!trouble}
        aria-describedby={props.hint ? hint : props.describedBy}
        value={value}
        onFocus={(event) => event.target.select()}
        onBlur={props.onBlur}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {trouble && <span className="danger">✕ {trouble}</span>}
    </label>
  );
  if (!time) return entry;
  return (
    <span className="dated">
      {entry}
      <AsWritten value={value} />
      {props.hint && (
        <span hidden id={hint}>
          {props.hint}
        </span>
      )}
    </span>
  );
}
