import { Progress } from 'antd';
import { MISSING, decimal } from '../domain/figures';

interface Props {
  /** A fraction; null where there is nothing to do. */
  of: string | null | undefined;
  label: string;
  width: number;
}

/** How much is done, in whole percent; never rounded up to all of it. */
export function DoneBar({ of, label, width }: Props) {
  const done = decimal(of);
  if (!done) return <span className="muted">{MISSING}</span>;
  return (
    <Progress
      percent={done.times(100).floor().toNumber()}
      format={(percent) => `${percent ?? 0}%`}
      size="small"
      style={{ width }}
      aria-label={label}
    />
  );
}
