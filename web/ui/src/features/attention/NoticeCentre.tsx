import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/desk';
import { useUser } from '../../app/session';
import { useSettings } from '../../app/settings';
import { useVisible } from '../../app/visible';
import { closed, readAll, unreadOf, useNotices } from './notices';
import { NoticeLine } from './Notice';
import { useMute } from './sounds/mute';

const LOOK_MS = 1000;

function useSilent(): boolean {
  const { sound } = useSettings();
  const { until } = useMute();
  return until > useClock(LOOK_MS) || !sound;
}

function Notices({ onFollow }: { onFollow: () => void }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const notices = useNotices(username);
  const unread = unreadOf(notices);
  const visible = useVisible();
  useEffect(() => {
    if (visible && unread) readAll(username);
  }, [visible, unread, username]);
  if (!notices.length) return <p className="muted">{t('notices.empty')}</p>;
  return (
    <ol className="steps notices" aria-label={t('notices.title')}>
      {notices.map((each) => (
        <li key={each.key}>
          <NoticeLine
            of={each}
            onFollow={() => {
              closed(username, each.key);
              onFollow();
            }}
          />
        </li>
      ))}
    </ol>
  );
}

/** All this log-in was told, newest first; to open it is to read it. */
export function NoticeCentre() {
  const { t } = useTranslation();
  const { username } = useUser();
  const unread = unreadOf(useNotices(username));
  const silent = useSilent();
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={show}>
        {t('notices.title')}
        {silent && <span className="warn"> {t('notices.silent')}</span>}
        {unread > 0 && (
          <span className="count-badge" role="img" aria-label={t('notices.unread', { n: unread })}>
            {unread}
          </span>
        )}
      </Button>
      <Drawer open={open} size={460} title={t('notices.title')} onClose={close} destroyOnHidden>
        <Notices onFollow={close} />
      </Drawer>
    </>
  );
}
