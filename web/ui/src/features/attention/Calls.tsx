import { useTranslation } from 'react-i18next';
import { useUser } from '../../app/session';
import { type Notice, closed, levelOf, useNotices } from './notices';
import { NoticeText } from './Notice';
import { News } from './News';
import { useWords } from './words';

/** As many as are read at a glance; the others are in the notice centre. */
const SHOWN = 3;

function Call({ of }: { of: Notice }) {
  const { t } = useTranslation();
  const { username } = useUser();
  const words = useWords()(of);
  const close = () => closed(username, of.key);
  return (
    <li>
      <NoticeText of={of} onFollow={close} />{' '}
      <span className="muted">{[of.product, of.actor].filter(Boolean).join(' · ')}</span>
      <button type="button" className="tag" aria-label={`${t('calls.close')} ${words}`} onClick={close}>
        ✕
      </button>
    </li>
  );
}

/**
 * What waits for this person, until he follows or closes it. The line is always there: it neither covers what is
 * clicked nor moves it.
 */
export function Calls() {
  const { t } = useTranslation();
  const { username } = useUser();
  const open = useNotices(username).filter((each) => each.open && levelOf(each) === 'action');
  return (
    <section className="calls" aria-label={t('calls.title')}>
      <span className={open.length ? 'warn' : 'muted'}>
        {open.length ? t('calls.waiting', { n: open.length }) : t('calls.none')}
      </span>
      <ul className="plain" aria-live="polite" aria-relevant="additions">
        {open.slice(0, SHOWN).map((each) => (
          <Call key={each.key} of={each} />
        ))}
      </ul>
      <News />
    </section>
  );
}
