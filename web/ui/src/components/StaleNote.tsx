import { useTranslation } from 'react-i18next';
import { useClock, useStatus } from '../app/desk';
import { clock } from '../domain/times';
import type { Topic } from '../live/hub';
import { fresh } from '../live/status';

const RESTORED_SHOWN_MS = 6000;

interface Props {
  topic: Topic;
  /** What that means here; left out: that prices are old. */
  words?: string;
}

/** Says that what is shown is not the present. */
export function StaleNote({ topic, words }: Props) {
  const { t } = useTranslation();
  const status = useStatus(topic);
  if (fresh(status) || status.asOf === undefined || status.phase === 'off') return null;
  return (
    <p className="note" role="status">
      <strong>{words ?? t('live.stale')}</strong>
      <span className="muted">
        {t('live.asOf')} {clock(status.asOf)}
      </span>
    </p>
  );
}

export function RestoredNote({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const { phase, restoredAt } = useStatus(topic);
  const now = useClock();
  if (phase !== 'live' || !restoredAt || now - restoredAt > RESTORED_SHOWN_MS) return null;
  return (
    <p className="note fine" role="status">
      {t('live.restored', { time: clock(restoredAt) })}
    </p>
  );
}
