import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { chatMessages } from '../../api/calls';

const STEP = 100;

/**
 * What was said in a room, newest first; what is older is read page by page, each from where the last ended.
 *
 * @param search only what holds this
 */
export function useHistory(room: string, search = '') {
  const query = useInfiniteQuery({
    queryKey: ['chat', room, search],
    queryFn: ({ pageParam }) => chatMessages(room, STEP, pageParam, search),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ results }) => (results.length < STEP ? undefined : results.at(-1)?.id),
  });
  const lines = useMemo(() => query.data?.pages.flatMap(({ results }) => results) ?? [], [query.data]);
  return { query, lines };
}
