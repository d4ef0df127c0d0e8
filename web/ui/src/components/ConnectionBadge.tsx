import { useTranslation } from 'react-i18next';
import { useClock, useStatus } from '../app/desk';
import { fixed } from '../domain/figures';
import { clock } from '../domain/times';
import type { Topic } from '../live/hub';
import type { Status } from '../live/status';
import { Flyout } from './Flyout';

const tone = (status: Status): string => {
  if (status.phase === 'live') return status.feedStale ? 'warn' : 'good';
  if (status.phase === 'off') return 'muted';
  return status.phase === 'waiting' || status.phase === 'denied' ? 'danger' : 'warn';
};

export function ConnectionBadge({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const status = useStatus(topic);
  const now = useClock();
  const seconds = Math.max(0, Math.ceil(((status.retryAt ?? 0) - now) / 1000));
  const words =
    status.phase === 'live' && status.feedStale
      ? t('live.feedStale')
      : status.phase === 'waiting'
        ? t('live.waiting', { seconds })
        : t(`live.${status.phase}`);
  const details = (
    <dl className="facts">
      <div>
        <dt>{t('live.last')}</dt>
        <dd>{clock(status.lastMessageAt)}</dd>
      </div>
      <div>
        <dt>{t('live.feedAge')}</dt>
        <dd>{fixed(status.feedAgeMs, 0)} ms</dd>
      </div>
      <div>
        <dt>{t('live.repairs')}</dt>
        <dd>{status.repairs}</dd>
      </div>
    </dl>
  );
  return (
    <Flyout label={t('live.label')} content={details}>
      <button type="button" className={`tag ${tone(status)}`} aria-label={`${t('live.label')}: ${words}`}>
        <span className="dot" aria-hidden />
        {words}
      </button>
    </Flyout>
  );
}
