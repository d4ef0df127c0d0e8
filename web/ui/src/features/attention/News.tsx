import { useEffect } from 'react';
import { useUser } from '../../app/session';
import { NoticeText } from './Notice';
import { holdNews, newsIsOver, useNews } from './news';
import { closed } from './notices';

const SHOWN_MS = 5000;

/** What is only to be known: for a while, where it covers nothing; longer for who points at it. */
export function News() {
  const { username } = useUser();
  const { news, held } = useNews();
  useEffect(() => {
    if (!news || held) return undefined;
    const timer = setTimeout(newsIsOver, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news, held]);
  const follow = () => {
    if (news) closed(username, news.key);
    newsIsOver();
  };
  return (
    <p
      className="news"
      role="status"
      onMouseEnter={() => holdNews(news !== undefined)}
      onMouseLeave={() => holdNews(false)}
      onFocus={() => holdNews(true)}
      onBlur={({ currentTarget }) => holdNews(currentTarget.matches(':hover'))}
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
