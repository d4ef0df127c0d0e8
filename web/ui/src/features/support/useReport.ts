import { useTranslation } from 'react-i18next';
import { useClock, useHub } from '../../app/desk';
import { useUser } from '../../app/session';
import { MISSING } from '../../domain/figures';
import { moment } from '../../domain/times';
import { heap, screenSize, windowSize } from './machine';
import { type Report, headsOf, lineOf } from './report';
import { streamsOf } from './streams';
import { useFrames } from './useFrames';
import { VERSION } from './version';

const AGAIN_MS = 1000;

/** How this tab does, every second. */
export function useReport(): Report {
  const { t } = useTranslation();
  const hub = useHub();
  const { username } = useUser();
  const frames = useFrames();
  const now = useClock(AGAIN_MS);
  return {
    facts: [
      [t('support.version'), VERSION],
      [t('support.at'), moment(now)],
      [t('support.user'), username],
      [t('support.address'), window.location.href],
      [t('support.frames'), frames === undefined ? MISSING : String(frames)],
      [t('support.heap'), heap()],
      [t('support.screen'), screenSize()],
      [t('support.window'), windowSize()],
      [t('support.browser'), navigator.userAgent],
    ],
    heads: headsOf(),
    lines: streamsOf(hub).map((stream) => lineOf(stream, now)),
  };
}
