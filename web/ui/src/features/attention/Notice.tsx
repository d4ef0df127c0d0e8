import { useTranslation } from 'react-i18next';
import { hashOf } from '../../app/routes';
import { clock } from '../../domain/times';
import { type Level } from './levels';
import { type Call, type Notice, levelOf, placeOf } from './notices';
import { useWords } from './words';

const TONE: Readonly<Record<Level, string>> = {
  note: 'muted',
  info: 'muted',
  action: 'warn',
  alarm: 'danger',
};

/** What it says; as a link to what it is about. */
export function NoticeText({ of, onFollow }: { of: Call; onFollow: () => void }) {
  const words = useWords()(of);
  const place = placeOf(of);
  if (!place) return <strong>{words}</strong>;
  return (
    <a className="accent" href={hashOf(place)} onClick={onFollow}>
      {words}
    </a>
  );
}

export function NoticeLine({ of, onFollow }: { of: Notice; onFollow: () => void }) {
  const { t } = useTranslation();
  const level = levelOf(of);
  return (
    <>
      <span className="muted">{clock(of.at)}</span>
      <span className={`tag ${TONE[level]}`}>{t(`notices.level.${level}`)}</span>
      <span>
        <NoticeText of={of} onFollow={onFollow} />{' '}
        <span className="muted">
          {[of.id !== null && of.product, of.actor, of.reason].filter(Boolean).join(' · ')}
        </span>
      </span>
    </>
  );
}
