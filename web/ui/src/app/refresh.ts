import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What the screens show of instructions and of the work on them. */
const OF_INSTRUCTIONS = ['instructions', 'instruction', 'trade-details', 'unmatched', 'fills'];

export const refresh = (queries: QueryClient): void => {
  for (const key of OF_INSTRUCTIONS) void queries.invalidateQueries({ queryKey: [key] });
};

/** Reads again what is shown; the rest when it is shown next. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  return useCallback(() => refresh(queries), [queries]);
}
