import { QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/http';

const TRIES = 3;

/** What is refused is not asked again, unless the desk said that it is not ready. */
export const asksAgain = (count: number, error: Error): boolean =>
  count < TRIES && (!(error instanceof Refused) || error.problem.status === 503);

export const newQueries = () =>
  new QueryClient({
    defaultOptions: { queries: { retry: asksAgain, refetchOnWindowFocus: false, staleTime: 5000 } },
  });
