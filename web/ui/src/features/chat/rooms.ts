import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { chatRooms } from '../../api/calls';
import { useHub, useTopic } from '../../app/desk';
import { readAgain } from '../../app/refresh';

const GATHER_MS = 250;

/** The rooms the user may enter, with what he has not read. */
export const useRooms = () => useQuery({ queryKey: ['chat-rooms'], queryFn: chatRooms });

export function useRoomsAgain(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: ['chat-rooms'] }), [queries]);
}

/** Listens for the whole log-in, and counts what is unread. */
export function useUnread(): number {
  const { chat, talk } = useHub();
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useTopic(chat);
  useEffect(() => {
    const again = () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        for (const key of ['chat', 'chat-rooms']) readAgain(queries, [key]);
      }, GATHER_MS);
    };
    return talk.read({ event: again, gap: again });
  }, [talk, queries]);
  const rooms = useRooms();
  return (rooms.data ?? []).reduce((sum, { unread }) => sum + unread, 0);
}
