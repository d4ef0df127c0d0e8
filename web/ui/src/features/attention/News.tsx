import { useEffect, useState } from 'react';
import { useUser } from '../../app/session';
import { NoticeText } from './Notice';
import { newsIsOver, useNews } from './lastTold';
import { closed } from './notices';

const SHOWN_MS = 5000;

/** What is only to be known: for a while, where it covers nothing; longer for who points at it. */
export function News() {
  const { username } = useUser();
  const { news } = useNews();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!news || held) return undefined;
    const timer = setTimeout(newsIsOver, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news, held]);
  const follow = () => {
    if (news) closed(username, news.key);
    newsIsOver();
    setHeld(false);
  };
  return (
    <p
      className="news"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {news && (
        <>
          <NoticeText of={news} onFollow={follow} />{' '}
          <span className="muted">{[news.product, news.actor].filter(Boolean).join(' · ')}</span>
        </>
      )}
    </p>
  );
}
