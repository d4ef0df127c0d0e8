import { create } from 'zustand';
import { useSession } from '../../app/session';
import type { Call } from './notices';

/** What was told last of what waits for nobody; the next takes its place, the notice centre keeps them all. */
export const useNews = create<{ news: Call | undefined }>()(() => ({ news: undefined }));

export const tellNews = (news: Call): void => useNews.setState({ news });

export const newsIsOver = (): void => useNews.setState({ news: undefined });

useSession.subscribe(({ session }) => {
  if (session.state !== 'in') newsIsOver();
});
