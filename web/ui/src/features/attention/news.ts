import { create } from 'zustand';
import { useSession } from '../../app/session';
import type { Call } from './notices';

interface Told {
  news: Call | undefined;
  /** Somebody points at it: it stays what it is. */
  held: boolean;
}

/** What was told last of what waits for nobody; the next takes its place, the notice centre keeps them all. */
export const useNews = create<Told>()(() => ({ news: undefined, held: false }));

export const tellNews = (news: Call): void => useNews.setState(({ held }) => (held ? {} : { news }));

export const holdNews = (held: boolean): void => useNews.setState({ held });

export const newsIsOver = (): void => useNews.setState({ news: undefined, held: false });

useSession.subscribe(({ session }) => {
  if (session.state !== 'in') newsIsOver();
});
