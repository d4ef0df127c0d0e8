import { QueryClient, focusManager } from '@tanstack/react-query';
import { Refused } from '../api/http';

const TRIES = 3;

/** What is refused is not asked again, unless the desk said that it is not ready. */
export const asksAgain = (count: number, error: Error): boolean =>
  count < TRIES && (!(error instanceof Refused) || error.problem.status === 503);

export function newQueries(): QueryClient {
  // who watches the desk goes by it behind other windows too: nothing waits until the page is seen
  focusManager.setFocused(true);
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: asksAgain,
        refetchOnWindowFocus: false,
        staleTime: 5000,
        // what a browser holds of the line says nothing of the desk: only an answer does
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  });
}
