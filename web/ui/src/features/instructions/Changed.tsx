import { useTranslation } from 'react-i18next';
import type { Instruction } from '../../api/wire';
import { Timeline } from './Timeline';

/** An instruction as somebody saw it. */
export interface Seen {
  version: number;
  /** How many steps its timeline had. */
  steps: number;
}

export const seenOf = ({ version, timeline }: Instruction): Seen => ({
  version,
  steps: timeline?.length ?? 0,
});

interface Props {
  of: Instruction;
  seen: Seen;
  /** What the button says that takes it as it is now; without one there is nothing to do. */
  confirm?: string;
  onSeen?: () => void;
}

/** That it is not what it was when it was opened: who did what to it since, and when. */
export function Changed({ of, seen, confirm, onSeen }: Props) {
  const { t } = useTranslation();
  return (
    <div className="note stacked" role="alert">
      <span>{t('act.changed')}</span>
      <Timeline steps={(of.timeline ?? []).slice(seen.steps)} />
      {confirm && (
        <span>
          <button type="button" className="tag accent" onClick={onSeen}>
            {confirm}
          </button>
        </span>
      )}
    </div>
  );
}
