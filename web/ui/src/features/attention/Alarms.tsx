import { Button } from 'antd';
import { type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../app/session';
import { type Notice, closed, levelOf, useNotices } from './notices';
import { NoticeLine } from './Notice';

const stay = (event: SyntheticEvent) => event.preventDefault();
/** Wherever it is pressed: dialogs below listen at the window, and would close. */
const noEscape = (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
};

/**
 * Lies over everything, dialogs included, and has no other way out than its button. That is not focused: the
 * Enter of somebody who was typing must not acknowledge it.
 */
function Alarm({ of, onSeen }: { of: readonly Notice[]; onSeen: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const show = () => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    dialog.current?.focus();
  };
  useLayoutEffect(() => {
    const shown = dialog.current;
    show();
    window.addEventListener('keydown', noEscape, { capture: true });
    return () => {
      window.removeEventListener('keydown', noEscape, { capture: true });
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      tabIndex={-1}
      className="alarm"
      aria-labelledby="alarm-title"
      aria-describedby="alarm-text"
      onCancel={stay}
      onClose={show}
    >
      <h2 id="alarm-title" className="danger">
        {t('alarm.title')}
      </h2>
      <ul id="alarm-text" className="plain">
        {of.map((each) => (
          <li key={each.key}>
            <NoticeLine of={each} onFollow={onSeen} />
          </li>
        ))}
      </ul>
      <Button type="primary" danger size="middle" onClick={onSeen}>
        {t('alarm.seen')}
      </Button>
    </dialog>
  );
}

/** What must be acknowledged, all in one dialog. */
export function Alarms() {
  const { username } = useUser();
  const open = useNotices(username).filter((each) => each.open && levelOf(each) === 'alarm');
  if (!open.length) return null;
  return <Alarm of={open} onSeen={() => open.forEach(({ key }) => closed(username, key))} />;
}
